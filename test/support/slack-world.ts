import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createCommandWords } from '../../src/app/commands/parse/words.ts';
import { createDeliveryWorker } from '../../src/app/delivery/worker.ts';
import { createInbound } from '../../src/app/inbound/inbound.ts';
import type { Services } from '../../src/app/services.ts';
import { runDueSlots } from '../../src/app/slots/run-due.ts';
import { topicIdSchema } from '../../src/core/ids.ts';
import { DEFAULT_LANGUAGE } from '../../src/core/language.ts';
import type { Question } from '../../src/core/question/schema.ts';
import { zoneSchema } from '../../src/core/schedule/settings.ts';
import { loadLanguages } from '../../src/i18n/languages.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import { instant, uuid } from './builders.ts';
import { startFakeSlack } from './slack/fake-slack.ts';
import { type SlackPlatform, startSlackPlatform, type WayIn } from './slack-platform.ts';
import { someQuestions } from './world.ts';

/** The product on a real store and the real Slack adapter, at a time that the test sets. */
export interface SlackWorld extends SlackPlatform {
  readonly services: Services;
  /** Sets the clock of everybody, and has the scheduler do all that is due. */
  at(time: string): Promise<void>;
}

const createServices = async (
  file: string,
  questions: readonly Question[],
  now: () => number,
): Promise<Services> => {
  const languages = await loadLanguages();
  let ids = 0;
  const store = createSqliteStore(file);
  await store.migrate();
  return {
    store,
    languages,
    log: pino({ level: 'silent' }),
    newId: () => uuid(++ids),
    words: createCommandWords(languages),
    clock: { now },
    bank: {
      questions: () => questions,
      topics: () => new Map([[topicIdSchema.parse('monitoring'), { en: 'Monitoring', es: 'M' }]]),
    },
    defaultLanguage: DEFAULT_LANGUAGE,
    defaultZone: zoneSchema.parse('Etc/UTC'),
  };
};

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
