import { DEFAULT_LANGUAGE, type Language } from '../../../core/language.ts';
import { fold } from './fold.ts';
import { nearest } from './nearest.ts';
import { misread, type Reading, read } from './reading.ts';

export interface LanguageNames {
  /** The language of a code, a tag or a name in any language: `es`, `es-MX`, `Spanish`, `espanol`. */
  find(text: string): Language | undefined;
  /** The language that was probably meant. */
  nearest(text: string): Language | undefined;
}

/** Names of all languages in all languages, and their codes. */
export const createLanguageNames = (languages: readonly Language[]): LanguageNames => {
  const names = new Map<string, Language>(languages.map((code) => [code, code]));
  for (const speaking of languages) {
    const display = new Intl.DisplayNames([speaking], { type: 'language' });
    for (const code of languages) {
      names.set(fold(display.of(code) ?? code), code);
    }
  }
  const find = (text: string) => {
    const folded = fold(text.trim());
    return names.get(folded) ?? names.get(folded.split(/[-_]/, 1)[0] ?? '');
  };
  return {
    find,
    nearest: (text) => names.get(nearest(text, [...names.keys()]) ?? ''),
  };
};

/** Reads a language that the product speaks. */
export const readLanguage = (text: string, languages: LanguageNames): Reading<Language> => {
  const language = languages.find(text);
  return language === undefined
    ? misread('command.problem.language', languages.nearest(text) ?? DEFAULT_LANGUAGE)
    : read(language);
};
