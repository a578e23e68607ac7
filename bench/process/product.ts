import type { ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { spawnNode, stopProcess } from './spawn.ts';

/** The built product in a process of its own, as an operator runs it. */
export interface ProductProcess {
  readonly url: string;
  readonly pid: number | undefined;
  /** From the start of the process to the first `/readyz` that said yes, in milliseconds. */
  readonly startupMs: number;
  stop(): Promise<void>;
}

export interface ProductOptions {
  /** Holds the database and the log. */
  readonly folder: string;
  readonly core: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** Arguments of `node` that stand before the program. */
  readonly nodeArgs?: readonly string[];
}

/** As `npm start` and the container start it. */
const AS_STARTED = [
  '--max-old-space-size=256',
  '--max-semi-space-size=8',
  '--single-threaded-gc',
  '--no-allocation-site-pretenuring',
  '--enable-source-maps',
];

const LONGEST_START_MS = 30_000;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const isReady = async (url: string): Promise<boolean> => {
  const response = await fetch(`${url}/readyz`).catch(() => undefined);
  return response?.ok === true;
};

const untilReady = async (url: string, child: ChildProcess): Promise<void> => {
  const until = performance.now() + LONGEST_START_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || performance.now() > until) {
      throw new Error('The product did not start; its log says why.');
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

export const startProduct = async (options: ProductOptions): Promise<ProductProcess> => {
  const { folder, core, environment, nodeArgs = [] } = options;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = openSync(join(folder, 'product.log'), 'a');
  const begin = performance.now();
  const child = spawnNode({
    args: [...nodeArgs, ...AS_STARTED, 'dist/src/main.js'],
    core,
    environment: {
      ...environment,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: `sqlite:${join(folder, 'bot.db')}`,
    },
    stdio: ['ignore', log, log],
  });
  await untilReady(url, child);
  const startupMs = performance.now() - begin;
  return { url, pid: child.pid, startupMs, stop: () => stopProcess(child) };
};
