import type { ChildProcess } from 'node:child_process';
import type { Target } from '../load/protocol.ts';
import type { Cores } from '../process/cores.ts';
import { nextMessage, programOf, spawnNode, WITH_MESSAGES } from '../process/spawn.ts';
import type { SlackProduct } from './product.ts';

/** One server that takes presses. */
export interface Subject extends Target {
  readonly name: 'bareBolt' | 'nodeHttp' | 'ours';
  readonly pid: number | undefined;
}

const startServer = async (
  program: string,
  cores: Cores | undefined,
  secret: string,
): Promise<{ child: ChildProcess; url: string }> => {
  const environment = { SECRET: secret };
  const child = spawnNode({
    args: [program],
    core: cores?.server,
    environment,
    stdio: WITH_MESSAGES,
  });
  return { child, url: String(await nextMessage(child)) };
};

/** What our answers are compared with, each in a process of its own, all on one core. */
export const startSubjects = async (
  cores: Cores | undefined,
  product: SlackProduct,
): Promise<{ subjects: readonly Subject[]; stop: () => void }> => {
  const { template } = product;
  const start = (name: string) => startServer(programOf(`servers/${name}`), cores, template.secret);
  const bolt = await start('bare-bolt');
  const http = await start('node-http');
  const silent = { template, showsFeedback: false };
  return {
    subjects: [
      { name: 'bareBolt', url: bolt.url, pid: bolt.child.pid, ...silent },
      { name: 'nodeHttp', url: http.url, pid: http.child.pid, ...silent },
      { name: 'ours', url: product.eventsUrl, pid: product.pid, template, showsFeedback: true },
    ],
    stop: () => {
      bolt.child.disconnect();
      http.child.disconnect();
    },
  };
};
