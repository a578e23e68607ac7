import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { ONE_CHOICE_BANK } from '../support/one-choice-bank.ts';
import { type BotLog, readLog } from './bot-log.ts';

/** The built product, running as a process of its own. */
export interface BotProcess {
  readonly url: string;
  readonly log: BotLog;
  /** Ends it without warning, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export interface BotEnvironment {
  readonly databaseFile: string;
  /** Questions with one right option, unless given. */
  readonly questionsDir?: string;
  /** Further environment variables. */
  readonly variables?: Readonly<Record<string, string>>;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit');
  }
  return child.exitCode;
};

const run = (
  { databaseFile, questionsDir = ONE_CHOICE_BANK, variables }: BotEnvironment,
  stderr: 'inherit' | 'pipe',
): ChildProcess =>
  spawn(process.execPath, ['dist/src/main.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: `sqlite:${databaseFile}`,
      LOG_LEVEL: 'info',
      QUESTIONS_DIR: questionsDir,
      ...variables,
    },
    stdio: ['ignore', 'pipe', stderr],
  });

/** Starts `dist/src/main.js` on a free port, and resolves when it listens. */
export const startBot = async (environment: BotEnvironment): Promise<BotProcess> => {
  const child = run(environment, 'inherit');
  const log = readLog(child);
  const { url } = await log.find((entry) => 'url' in entry);
  return {
    url: String(url),
    log,
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended(child);
    },
  };
};

/** Starts it where it can't start; resolves with its exit code and what it says of it. */
export const failToStart = async (
  environment: BotEnvironment,
): Promise<{ readonly code: number | null; readonly stderr: string }> => {
  const child = run(environment, 'pipe');
  child.stdout?.resume();
  const said = child.stderr === null ? '' : await text(child.stderr);
  return { code: await ended(child), stderr: said };
};
