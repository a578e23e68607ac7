import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDeliveryWorker } from '../../src/app/delivery/worker.ts';
import { createInbound } from '../../src/app/inbound/inbound.ts';
import type { Services } from '../../src/app/services.ts';
import { runDueSlots } from '../../src/app/slots/run-due.ts';
import type { Question } from '../../src/core/question/schema.ts';
import { instant } from './builders.ts';
import { createServices } from './services.ts';
import { startFakeSlack } from './slack/fake-slack.ts';
import { type SlackPlatform, startSlackPlatform, type WayIn } from './slack-platform.ts';
import { someQuestions } from './world.ts';

/** The product on a real store and the real Slack adapter, at a time that the test sets. */
export interface SlackWorld extends SlackPlatform {
  readonly services: Services;
  /** Sets the clock of everybody, and has the scheduler do all that is due. */
  at(time: string): Promise<void>;
}

/** Starts on Sunday 22 November 2026 at noon in Madrid, with the bot in no channel yet. */
export const createSlackWorld = async (
  wayIn: WayIn,
  questions: readonly Question[] = someQuestions(6),
): Promise<SlackWorld> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-slack-'));
  let now = instant('2026-11-22T11:00:00Z');
  const services = await createServices(join(folder, 'bot.db'), questions, () => now);
  const fake = await startFakeSlack(() => now);
  for (const id of ['C1', 'C2']) {
    fake.addChannel({ id, members: ['U1', 'U2', 'U3'] });
  }
  const inbound = createInbound(services, {
    adapter: {
      name: 'slack',
      tell: async (member, view) => adapter.tell?.(member, view),
    },
    wake: () => {},
  });
  const platform = await startSlackPlatform(wayIn, inbound, { fake, now: () => now });
  const { adapter } = platform;
  const worker = createDeliveryWorker({ services, adapters: [adapter], owner: 'test' });
  return {
    ...platform,
    services,
    at: async (time) => {
      now = instant(time);
      await runDueSlots(services);
      await worker.drain();
    },
    close: async () => {
      await platform.close();
      await services.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
