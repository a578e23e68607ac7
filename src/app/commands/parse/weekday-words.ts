import type { Language } from '../../../core/language.ts';
import type { Weekday } from '../../../core/schedule/settings.ts';
import { fold } from './fold.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Fewer letters name no day: `s` is a Saturday and a Sunday. */
const SHORTEST = 2;

interface Name {
  readonly weekday: Weekday;
  readonly name: string;
}

const namesIn = (language: Language, style: 'long' | 'short'): Name[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
  return WEEKDAYS.map((weekday) => ({
    weekday,
    // 2024-01-01 was a Monday.
    name: withoutMarks(format.format(Date.UTC(2024, 0, weekday))),
  }));
};

const withoutMarks = (text: string): string => fold(text).replace(/[^\p{L}]/gu, '');

/**
 * Reads weekdays in every given language: their names, their usual short forms, and any beginning of
 * a name that fits one day alone, such as `tues`.
 */
export const createWeekdayReader = (
  languages: readonly Language[],
): ((text: string) => Weekday | undefined) => {
  const long = languages.flatMap((language) => namesIn(language, 'long'));
  const all = [...long, ...languages.flatMap((language) => namesIn(language, 'short'))];
  return (text) => {
    const typed = withoutMarks(text);
    if (typed.length < SHORTEST) {
      return undefined;
    }
    const plural = typed.replace(/s$/, '');
    const exact = all.find(({ name }) => name === typed) ?? all.find(({ name }) => name === plural);
    const begun = new Set(
      long.filter(({ name }) => name.startsWith(typed)).map(({ weekday }) => weekday),
    );
    return exact?.weekday ?? (begun.size === 1 ? [...begun][0] : undefined);
  };
};
