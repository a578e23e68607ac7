import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** One line of a process's log. */
export type LogEntry = Readonly<Record<string, unknown>>;

export interface BotLog {
  /** All that was logged so far. */
  readonly entries: readonly LogEntry[];
  /** The first entry, of the past or to come, that fits; rejects when the process ends without it. */
  find(fits: (entry: LogEntry) => boolean): Promise<LogEntry>;
}

interface Waiting {
  readonly fits: (entry: LogEntry) => boolean;
  readonly resolve: (entry: LogEntry) => void;
  readonly reject: (error: Error) => void;
}

/** Reads the JSON lines that a process writes to its standard output. */
export const readLog = ({ stdout }: ChildProcess): BotLog => {
  if (stdout === null) {
    throw new Error('The process has no output to read.');
  }
  const entries: LogEntry[] = [];
  const waiting = new Set<Waiting>();
  let ended = false;
  const lines = createInterface({ input: stdout });
  lines.on('line', (line) => {
    const entry = JSON.parse(line) as LogEntry;
    entries.push(entry);
    for (const one of waiting) {
      if (one.fits(entry)) {
        waiting.delete(one);
        one.resolve(entry);
      }
    }
  });
  const missing = () => new Error(`The process ended first:\n${JSON.stringify(entries.slice(-5))}`);
  lines.on('close', () => {
    ended = true;
    for (const { reject } of waiting) {
      reject(missing());
    }
  });
  return {
    entries,
    find: (fits) =>
      new Promise((resolve, reject) => {
        const known = entries.find(fits);
        if (known !== undefined) {
          resolve(known);
        } else if (ended) {
          reject(missing());
        } else {
          waiting.add({ fits, resolve, reject });
        }
      }),
  };
};
