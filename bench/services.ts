import type { Logger } from 'pino';
import { v7 as uuid } from 'uuid';
import { createCommandWords } from '../src/app/commands/parse/words.ts';
import type { Services } from '../src/app/services.ts';
import {
  channelIdSchema,
  deliveryIdSchema,
  type RoundId,
  roundIdSchema,
  workspaceIdSchema,
} from '../src/core/ids.ts';
import { DEFAULT_LANGUAGE } from '../src/core/language.ts';
import { versionOf } from '../src/core/question/version.ts';
import { defaultSettings, localDateSchema, zoneSchema } from '../src/core/schedule/settings.ts';
import { loadLanguages } from '../src/i18n/languages.ts';
import { createSqliteStore } from '../src/storage/sqlite/index.ts';
import type { Store } from '../src/storage/store.ts';
import { aQuestion } from '../test/support/builders.ts';

const NOW = Date.parse('2026-11-23T08:30:00Z');

/** A channel with an open round, as any number of people may answer. */
export const openRoundIn = async (
  store: Store,
  workspace: string,
  channel: string,
): Promise<RoundId> => {
  const channelId = channelIdSchema.parse(channel);
  const slot = { localDate: localDateSchema.parse('2026-11-23'), at: NOW };
  const settings = defaultSettings('en', 'Europe/Madrid');
  await store.addChannel({
    id: channelId,
    workspaceId: workspaceIdSchema.parse(workspace),
    adapter: 'bench',
    settings,
    plan: { daily: slot, weekly: null },
    now: NOW,
  });
  const id = roundIdSchema.parse(uuid());
  const question = aQuestion();
  await store.claimDaily({
    channelId,
    settings,
    slot,
    now: NOW,
    next: null,
    outcome: 'post',
    round: {
      id,
      version: versionOf(question),
      optionOrder: question.options.map((option) => option.id),
      revealAt: NOW + 3_600_000,
    },
    delivery: { id: deliveryIdSchema.parse(uuid()), expiresAt: NOW + 3_600_000 },
  });
  return id;
};

/** The use cases' services on a store in a file. */
export const openTestServices = async (
  file: string,
  log: Logger,
): Promise<{ services: Services; close: () => Promise<void> }> => {
  const store = createSqliteStore(file);
  await store.migrate();
  const languages = await loadLanguages();
  return {
    services: {
      store,
      languages,
      log,
      words: createCommandWords(languages),
      bank: { questions: () => [aQuestion()], topics: () => new Map() },
      clock: Date,
      newId: uuid,
      defaultLanguage: DEFAULT_LANGUAGE,
      defaultZone: zoneSchema.parse('Etc/UTC'),
    },
    close: store.close,
  };
};
