import { Temporal } from 'temporal-polyfill';
import { type LocalDate, localDateSchema } from '../../../core/schedule/settings.ts';
import type { ParseContext } from './command.ts';
import { misread, type Reading, read } from './reading.ts';

const LONGEST_PAUSE = { years: 2 };

type DateContext = Pick<ParseContext, 'words' | 'today'>;

/** Reads the day a pause ends: `2026-12-24`, `tomorrow`, or a weekday for the next such day. */
export const readPauseEnd = (text: string, { words, today }: DateContext): Reading<LocalDate> => {
  const now = Temporal.PlainDate.from(today);
  const example = `until ${now.add({ weeks: 1 })}`;
  const parts = words.split(text, ['until', 'filler']);
  if (parts.length === 0) {
    return misread('command.problem.missing', example);
  }
  const date = parts.length === 1 ? dateOf(parts[0] ?? '', now, words) : undefined;
  if (date === undefined) {
    return misread('command.problem.date', example);
  }
  if (date <= today) {
    return misread('command.problem.past-date', example);
  }
  // A pause that is out of sight is one that nobody remembers to end.
  return date > now.add(LONGEST_PAUSE).toString()
    ? misread('command.problem.far-date', example)
    : read(date);
};

const dateOf = (
  text: string,
  today: Temporal.PlainDate,
  words: ParseContext['words'],
): LocalDate | undefined => {
  if (words.find(text, ['tomorrow']) !== undefined) {
    return localDateSchema.parse(today.add({ days: 1 }).toString());
  }
  const weekday = words.weekday(text);
  if (weekday !== undefined) {
    const days = ((weekday - today.dayOfWeek + 6) % 7) + 1;
    return localDateSchema.parse(today.add({ days }).toString());
  }
  const date = localDateSchema.safeParse(text);
  return date.success ? date.data : undefined;
};
