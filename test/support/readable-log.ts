import { type Logger, pino } from 'pino';

export interface Logged {
  readonly level: number;
  readonly msg: string;
}

/** A log that a test reads, and can wait for. */
export interface ReadableLog {
  readonly log: Logger;
  /** Oldest first. */
  readonly logged: readonly Logged[];
  /** Resolves once something with this message is logged from now on. */
  next(message: string): Promise<void>;
}

export const createReadableLog = (): ReadableLog => {
  const logged: Logged[] = [];
  const waiting = new Set<{ readonly message: string; readonly resolve: () => void }>();
  const write = (line: string): void => {
    const entry = JSON.parse(line) as Logged;
    logged.push(entry);
    for (const one of waiting) {
      if (one.message === entry.msg) {
        waiting.delete(one);
        one.resolve();
      }
    }
  };
  return {
    log: pino({ level: 'debug' }, { write }),
    logged,
    next: (message) => new Promise((resolve) => waiting.add({ message, resolve })),
  };
};
