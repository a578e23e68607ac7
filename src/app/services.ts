import type { Logger } from 'pino';
import type { Clock } from '../core/clock.ts';
import type { TopicId } from '../core/ids.ts';
import type { Language } from '../core/language.ts';
import type { Localized, Question } from '../core/question/schema.ts';
import type { Zone } from '../core/schedule/settings.ts';
import type { Languages } from '../i18n/languages.ts';
import type { Store } from '../storage/store.ts';
import type { CommandWords } from './commands/parse/words.ts';

/** The bank as the use cases see it: whatever its files say at this moment. */
export interface QuestionSource {
  questions(): readonly Question[];
  topics(): ReadonlyMap<TopicId, Localized>;
}

/** What the use cases work with; all of it is handed in, so that tests decide time and ids. */
export interface Services {
  readonly store: Store;
  readonly bank: QuestionSource;
  readonly languages: Languages;
  /** Words that commands are made of, in every language. */
  readonly words: CommandWords;
  readonly clock: Clock;
  /** A new UUID, version 7. */
  readonly newId: () => string;
  readonly log: Logger;
  /** What is spoken, and whose date it is, in a private chat that leads to no channel. */
  readonly defaultLanguage: Language;
  readonly defaultZone: Zone;
}
