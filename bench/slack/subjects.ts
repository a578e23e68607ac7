import { type Subject, startServer } from '../answering/subject.ts';
import type { Cores } from '../process/cores.ts';
import type { SlackProduct } from './product.ts';

export type SlackSubject = 'bareBolt' | 'nodeHttp' | 'ours';

/** What our answers are compared with, each in a process of its own, all on one core. */
export const startSubjects = async (
  cores: Cores | undefined,
  product: SlackProduct,
): Promise<{ subjects: readonly Subject<SlackSubject>[]; stop: () => void }> => {
  const { template } = product;
  const secret = template.credentials.type === 'signature' ? template.credentials.secret : '';
  const start = (name: string) =>
    startServer({ name, core: cores?.server, environment: { SECRET: secret } });
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
