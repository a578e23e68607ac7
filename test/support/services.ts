import { pino } from 'pino';
import { createCommandWords } from '../../src/app/commands/parse/words.ts';
import type { Services } from '../../src/app/services.ts';
import { topicIdSchema } from '../../src/core/ids.ts';
import { DEFAULT_LANGUAGE } from '../../src/core/language.ts';
import type { Question } from '../../src/core/question/schema.ts';
import { zoneSchema } from '../../src/core/schedule/settings.ts';
import { loadLanguages } from '../../src/i18n/languages.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import { uuid } from './builders.ts';

/** What the product runs on, with a real store in this file and these questions. */
export const createServices = async (
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
