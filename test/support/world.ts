import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { assembleWebAdapter } from '../../adapters/web/adapter.ts';
import { type Entry, type History, openHistory } from '../../adapters/web/history.ts';
import { CHANNEL_ID, memberIdOf, type PersonId, WORKSPACE_ID } from '../../adapters/web/people.ts';
import { createCommandWords } from '../../src/app/commands/parse/words.ts';
import { createDeliveryWorker } from '../../src/app/delivery/worker.ts';
import { createInbound } from '../../src/app/inbound/inbound.ts';
import type { Services } from '../../src/app/services.ts';
import { runDueSlots } from '../../src/app/slots/run-due.ts';
import type { ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import type { Inbound } from '../../src/core/adapter/inbound.ts';
import type { Ask } from '../../src/core/ask.ts';
import { type OptionId, topicIdSchema } from '../../src/core/ids.ts';
import { DEFAULT_LANGUAGE } from '../../src/core/language.ts';
import type { Localized, Question } from '../../src/core/question/schema.ts';
import { zoneSchema } from '../../src/core/schedule/settings.ts';
import type { View } from '../../src/core/view/view.ts';
import { loadLanguages } from '../../src/i18n/languages.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import { aQuestion, instant, optionIds, uuid } from './builders.ts';

/** A message for everyone in the channel. */
export type Posted = Pick<Entry, 'seq' | 'parent' | 'at' | 'view'>;

/** The product on a real store and the real playground channel, at a time that the test sets. */
export interface World {
  readonly services: Services;
  readonly inbound: Inbound;
  readonly adapter: ChatAdapter;
  /** Replace a method to let the channel fail. */
  readonly history: History;
  /** Sets the clock, and has the scheduler do all that is due. */
  at(time: string): Promise<void>;
  /** Has the scheduler do all that is due now. */
  turn(): Promise<void>;
  /** Messages for everyone, oldest first. */
  posted(): readonly Posted[];
  press(who: PersonId, ask: Ask, ...options: readonly string[]): Promise<View>;
  type(who: PersonId, text: string): Promise<View>;
  fill(who: PersonId, form: string, values: Record<string, string | string[]>): Promise<View>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly questions?: readonly Question[];
  readonly wrap?: (adapter: ChatAdapter) => ChatAdapter;
}

const TOPICS: Readonly<Record<string, Localized>> = {
  monitoring: { en: 'Monitoring and drift', es: 'Monitorización y drift' },
  serving: { en: 'Packaging and serving', es: 'Empaquetado y serving' },
};

/** Several questions, of two topics and three difficulties. */
export const someQuestions = (count: number): readonly Question[] =>
  Array.from({ length: count }, (_, place) =>
    aQuestion({
      id: `question-${place + 1}`,
      topic: place % 2 === 0 ? 'monitoring' : 'serving',
      difficulty: (place % 3) + 1,
    }),
  );

/**
 * Starts on Sunday 22 November 2026 at noon in Madrid, with the bot in the channel and the default
 * schedule: questions on working days at 09:30, reveals at 16:00, leaderboard on Friday at 16:30.
 */
export const createWorld = async (options: WorldOptions = {}): Promise<World> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-world-'));
  const store = createSqliteStore(join(folder, 'bot.db'));
  await store.migrate();
  const languages = await loadLanguages();
  const log = pino({ level: 'silent' });
  let now = instant('2026-11-22T11:00:00Z');
  let ids = 0;
  const newId = () => uuid(++ids);
  const history = openHistory(':memory:');
  const questions = options.questions ?? someQuestions(6);
  const services: Services = {
    store,
    languages,
    log,
    newId,
    words: createCommandWords(languages),
    clock: { now: () => now },
    bank: {
      questions: () => questions,
      topics: () =>
        new Map(Object.entries(TOPICS).map(([id, name]) => [topicIdSchema.parse(id), name])),
    },
    defaultLanguage: DEFAULT_LANGUAGE,
    defaultZone: zoneSchema.parse('Etc/UTC'),
  };
  const controls = {
    state: async () => ({ now, zone: 'Europe/Madrid', language: DEFAULT_LANGUAGE }),
    goToNextSlot: async () => {},
    goToFriday: async () => {},
  };
  const web = assembleWebAdapter(
    {
      historyFile: ':memory:',
      assetsDir: folder,
      controls,
      languages,
      log,
      newId,
      now: () => now,
    },
    () => history,
  );
  const adapter = options.wrap?.(web) ?? web;
  const inbound = createInbound(services, { adapter, wake: () => {} });
  const worker = createDeliveryWorker({ services, adapters: [adapter], owner: 'test' });
  const event = (who: PersonId) => ({
    requestId: 'request',
    channelId: CHANNEL_ID,
    actor: {
      workspaceId: WORKSPACE_ID,
      memberId: memberIdOf(who),
      isAdministrator: async () => who === 'ana',
    },
  });
  const turn = async () => {
    await runDueSlots(services);
    await worker.drain();
  };
  await inbound.onInstalled({
    ...event('ana'),
    begin: 'at once',
    zone: 'Europe/Madrid',
    locale: 'en-GB',
  });
  await adapter.start(inbound);

  return {
    services,
    inbound,
    adapter,
    history,
    turn,
    at: async (time) => {
      now = instant(time);
      await turn();
    },
    posted: () => history.seenBy('dana', 500).filter(({ person }) => person === null),
    press: (who, ask, ...ids) =>
      inbound.onAnswer({ ...event(who), ask, optionIds: optionIds(...ids) as OptionId[] }),
    type: (who, text) => inbound.onCommand({ ...event(who), text }),
    fill: (who, form, values) => inbound.onForm({ ...event(who), form, values }),
    close: async () => {
      await adapter.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/** The newest question that was posted. */
export const newestQuestion = (world: World) => {
  const views = world.posted().map(({ view }) => view);
  const view = views.findLast((posted) => posted.kind === 'question');
  if (view?.kind !== 'question') {
    throw new Error('No question was posted.');
  }
  return view;
};
