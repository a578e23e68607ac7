import type { Language } from '../core/language.ts';
import { createDates, type Dates } from './dates.ts';
import { localeOf } from './locale.ts';

/** How one language writes dates, numbers and lists. */
export interface Formats extends Dates {
  number(value: number): string;
  /** A part of a whole, 0 to 1, as whole percent: `60%`, or `60 %` where the language has a space. */
  percent(share: number): string;
  /** Joined as a sentence does: `A, B and C`. */
  list(parts: readonly string[]): string;
  /** With the capital that begins a sentence. */
  sentence(text: string): string;
}

export const createFormats = (language: Language): Formats => {
  const locale = localeOf(language);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    ...createDates(locale),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    list: (parts) => list.format(parts),
    sentence: (text) => {
      const [first = '', ...rest] = text;
      return first.toLocaleUpperCase(locale) + rest.join('');
    },
  };
};
