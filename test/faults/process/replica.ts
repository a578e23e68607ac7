import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** One process of the product, started again whenever it ends, as a supervisor would. */
export interface Replica {
  readonly name: string;
  /** Where it listens; `undefined` while it isn't up. */
  url(): string | undefined;
  /** `undefined` while there is none. */
  pid(): number | undefined;
  /** Whether a process of it is started, and started again. */
  isWanted(): boolean;
  /** Whether it is stopped in its tracks. */
  isFrozen(): boolean;
  start(): void;
  /** Does nothing while there is no process. */
  signal(signal: NodeJS.Signals): void;
  /** Asks it to stop; resolves when that process has ended, with its exit code. */
  terminate(): Promise<number | null>;
  /** As {@link terminate}, and it isn't started again; `undefined`: it wasn't running. */
  end(): Promise<number | null | undefined>;
}

export interface ReplicaOptions {
  readonly name: string;
  /** The product's folder: `dist/src/main.js` is in it. */
  readonly folder: string;
  readonly preload: string;
  readonly environment: Readonly<Record<string, string>>;
  /** All that its processes say. */
  readonly logFile: string;
}

/** Between the end of a process and the start of the next, in milliseconds. */
const PAUSE_MS = 50;

const spawnProduct = ({ folder, preload, environment }: ReplicaOptions): ChildProcess =>
  spawn(process.execPath, ['--import', preload, 'dist/src/main.js'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The address in a line of the log, if it is the one that says it. */
const urlIn = (line: string): string | undefined =>
  line.includes('"msg":"listening"') ? /"url":"([^"]+)"/.exec(line)?.[1] : undefined;

const endOf = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit');
  }
  return child.exitCode;
};

export const createReplica = (options: ReplicaOptions): Replica => {
  const log = createWriteStream(options.logFile, { flags: 'a' });
  let child: ChildProcess | undefined;
  let url: string | undefined;
  let frozen = false;
  let wanted = false;
  /** One life after another: whoever is started again while it ends goes on, and isn't begun twice. */
  let isLiving = false;

  const read = (from: ChildProcess): void => {
    for (const stream of [from.stdout, from.stderr]) {
      if (stream !== null) {
        createInterface({ input: stream }).on('line', (line) => {
          log.write(`${line}\n`);
          url = from === child ? (urlIn(line) ?? url) : url;
        });
      }
    }
  };
  const live = async (): Promise<void> => {
    isLiving = true;
    while (wanted) {
      child = spawnProduct(options);
      read(child);
      await endOf(child);
      [child, url, frozen] = [undefined, undefined, false];
      await wait(PAUSE_MS);
    }
    isLiving = false;
  };
  const signal = (name: NodeJS.Signals): void => {
    frozen = name === 'SIGSTOP' || (frozen && name !== 'SIGCONT');
    child?.kill(name);
  };
  const terminate = async (): Promise<number | null> => {
    const asked = child;
    signal('SIGTERM');
    return asked === undefined ? null : endOf(asked);
  };
  const killIt = () => child?.kill('SIGKILL');
  return {
    name: options.name,
    url: () => url,
    pid: () => child?.pid,
    isWanted: () => wanted,
    isFrozen: () => frozen,
    start: () => {
      if (!wanted) {
        wanted = true;
        process.once('exit', killIt);
        if (!isLiving) {
          void live();
        }
      }
    },
    signal,
    terminate,
    end: async () => {
      wanted = false;
      signal('SIGCONT');
      const code = child === undefined ? undefined : await terminate();
      process.off('exit', killIt);
      return code;
    },
  };
};
