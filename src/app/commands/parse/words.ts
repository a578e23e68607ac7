import type { Weekday } from '../../../core/schedule/settings.ts';
import type { Languages } from '../../../i18n/languages.ts';
import { fold } from './fold.ts';
import { createLanguageNames, type LanguageNames } from './language-names.ts';
import { nearest } from './nearest.ts';
import { WORD_KEYS, type Word } from './vocabulary.ts';
import { createWeekdayReader } from './weekday-words.ts';

/** What is understood, in all languages at once. */
export interface CommandWords {
  /** The word, one of `among`, that a text spells in any language; case and accents are forgiven. */
  find<W extends Word>(text: string, among: readonly W[]): W | undefined;
  /** The spelling of one of `among` that was probably meant, in the language it is nearest in. */
  nearest(text: string, among: readonly Word[]): string | undefined;
  /** The words of a text that spell none of `without`. */
  split(text: string, without: readonly Word[]): readonly string[];
  weekday(text: string): Weekday | undefined;
  readonly languages: LanguageNames;
}

/** Reads the word lists of all languages; done once, at the start. */
export const createCommandWords = (languages: Languages): CommandWords => {
  const spellings = (word: Word): string[] =>
    languages.codes.flatMap((code) => languages.translator(code).text(WORD_KEYS[word]).split('|'));
  const lists = new Map<Word, readonly string[]>(
    Object.keys(WORD_KEYS)
      .filter((key): key is Word => key in WORD_KEYS)
      .map((word) => [word, spellings(word)]),
  );
  const folded = new Map([...lists].map(([word, list]) => [word, new Set(list.map(fold))]));
  const find = <W extends Word>(text: string, among: readonly W[]) =>
    among.find((word) => folded.get(word)?.has(fold(text)) === true);
  return {
    find,
    split: (text, without) =>
      text.split(/\s+/).filter((part) => part !== '' && find(part, without) === undefined),
    nearest: (text, among) =>
      nearest(
        text,
        among.flatMap((word) => lists.get(word) ?? []),
      ),
    weekday: createWeekdayReader(languages.codes),
    languages: createLanguageNames(languages.codes),
  };
};
