import type { ChildProcess } from 'node:child_process';
import type { Target } from '../load/protocol.ts';
import { nextMessage, programOf, spawnNode, WITH_MESSAGES } from '../process/spawn.ts';

/** One server that takes presses. */
export interface Subject<Name extends string> extends Target {
  readonly name: Name;
  readonly pid: number | undefined;
}

export interface ServerOptions {
  /** A program of `bench/servers`, such as `node-http`. */
  readonly name: string;
  readonly core: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
}

/** A server in a process of its own; its first message is its URL. */
export const startServer = async ({
  name,
  ...options
}: ServerOptions): Promise<{ child: ChildProcess; url: string }> => {
  const child = spawnNode({
    ...options,
    args: [programOf(`servers/${name}`)],
    stdio: WITH_MESSAGES,
  });
  return { child, url: String(await nextMessage(child)) };
};
