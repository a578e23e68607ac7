import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuid } from 'uuid';
import { createCommandWords } from '../app/commands/parse/words.ts';
import type { QuestionSource, Services } from '../app/services.ts';
import type { Bank } from '../bank/bank.ts';
import { createLiveBank } from '../bank/live.ts';
import type { Config } from '../config/config.ts';
import type { Clock } from '../core/clock.ts';
import { DEFAULT_LANGUAGE } from '../core/language.ts';
import { zoneSchema } from '../core/schedule/settings.ts';
import { loadLanguages } from '../i18n/languages.ts';
import { openStore } from './store.ts';

/** How long question files must have been quiet before they are read again, in milliseconds. */
const BANK_DEBOUNCE_MS = 200;

/** The topics' names, in one map for each state of the bank: every press asks for it. */
const createTopicNames = (current: () => Bank): QuestionSource['topics'] => {
  const known = new WeakMap<Bank, ReturnType<QuestionSource['topics']>>();
  return () => {
    const bank = current();
    const names = known.get(bank) ?? new Map(bank.topics.map(({ id, name }) => [id, name]));
    known.set(bank, names);
    return names;
  };
};

/** What the use cases work with, opened; `close` ends what the store's own `close` doesn't. */
export interface OpenServices<C extends Clock> extends Services {
  readonly clock: C;
  readonly close: () => Promise<void>;
}

/**
 * Opens languages, question bank and store.
 *
 * @param clockFrom makes the services' clock of the one by which the store is used.
 * @throws when one of them can't be used; see `describeStartError`.
 */
export const openServices = async <C extends Clock>(
  config: Config,
  clockFrom: (clock: Clock) => C,
  log: Logger,
): Promise<OpenServices<C>> => {
  const languages = await loadLanguages();
  const bank = await createLiveBank({
    folders: config.questionFolders,
    today: () => Temporal.Now.plainDateISO().toString(),
    debounceMs: BANK_DEBOUNCE_MS,
    log,
  });
  const { store, clock, stop } = await openStore(config.database, log);
  return {
    store,
    languages,
    clock: clockFrom(clock),
    log,
    words: createCommandWords(languages),
    bank: {
      questions: () => bank.current().questions,
      topics: createTopicNames(bank.current),
    },
    newId: uuid,
    defaultLanguage: DEFAULT_LANGUAGE,
    defaultZone: zoneSchema.parse('Etc/UTC'),
    close: async () => {
      stop();
      await bank.close();
    },
  };
};
