import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../../src/start/project-root.ts';

export const ROOT = projectRoot();

/** The path of a program of the benchmark as it was built, such as `servers/node-http`. */
export const programOf = (name: string): string =>
  fileURLToPath(new URL(`../${name}.js`, import.meta.url));

/** A process that tells and is told things; what it complains of is shown. */
export const WITH_MESSAGES: StdioOptions = ['ignore', 'ignore', 'inherit', 'ipc'];

export interface Run {
  /** Arguments of `node`. */
  readonly args: readonly string[];
  /** Which core it is held on; any, where there is none. */
  readonly core: number | undefined;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdio: StdioOptions;
}

/** Starts `node` in a process of its own. */
export const spawnNode = ({ args, core, environment = {}, stdio }: Run): ChildProcess => {
  const command = [process.execPath, ...args];
  const [program = '', ...rest] =
    core === undefined ? command : ['taskset', '-c', String(core), ...command];
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment };
  return spawn(program, rest, { cwd: ROOT, env, stdio });
};

/** The next message of a process; rejects when it ends instead. */
export const nextMessage = async (child: ChildProcess): Promise<unknown> => {
  const ended = new AbortController();
  try {
    return await Promise.race([
      once(child, 'message', { signal: ended.signal }).then(([message]) => message),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`A process of the benchmark ended with ${code}.`);
      }),
    ]);
  } finally {
    ended.abort();
  }
};

/** Ends a process as an operator would, and waits until it is gone. */
export const stopProcess = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
};
