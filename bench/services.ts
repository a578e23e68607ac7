import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { createCommandWords } from '../src/app/commands/parse/words.ts';
import type { Services } from '../src/app/services.ts';
import { DEFAULT_LANGUAGE } from '../src/core/language.ts';
import { zoneSchema } from '../src/core/schedule/settings.ts';
import { loadLanguages } from '../src/i18n/languages.ts';
import type { Store } from '../src/storage/store.ts';
import { realQuestions } from './rounds.ts';

/** The use cases' services with the real bank, at a fixed instant. */
export const servicesAt = async (now: number, store: Store): Promise<Services> => {
  const languages = await loadLanguages();
  const questions = await realQuestions();
  return {
    store,
    languages,
    log: pino({ level: 'silent' }),
    words: createCommandWords(languages),
    bank: { questions: () => questions, topics: () => new Map() },
    clock: { now: () => now },
    newId: uuid,
    defaultLanguage: DEFAULT_LANGUAGE,
    defaultZone: zoneSchema.parse('Etc/UTC'),
  };
};
