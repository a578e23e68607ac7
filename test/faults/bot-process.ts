import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The built product, running as a process of its own. */
export interface BotProcess {
  readonly url: string;
  /** Ends it without warning, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export interface BotEnvironment {
  readonly databaseFile: string;
  readonly questionsDir?: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, 'exit');
  }
  return child.exitCode;
};

/** Resolves with the address that the process logs when it listens. */
const listening = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) {
    throw new Error('The process has no output to read.');
  }
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const entry: unknown = JSON.parse(line);
    if (typeof entry === 'object' && entry !== null && 'url' in entry) {
      child.stdout.resume();
      return String(entry.url);
    }
  }
  throw new Error(`The process ended before it listened:\n${lines.join('\n')}`);
};

/** Starts `dist/src/main.js` on a free port, and resolves when it listens. */
export const startBot = async ({
  databaseFile,
  questionsDir,
}: BotEnvironment): Promise<BotProcess> => {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: `sqlite:${databaseFile}`,
      LOG_LEVEL: 'info',
      ...(questionsDir !== undefined && { QUESTIONS_DIR: questionsDir }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await listening(child);
  return {
    url,
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
