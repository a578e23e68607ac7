import { type LocalTime, localTimeSchema } from '../../../core/schedule/settings.ts';
import { fold } from './fold.ts';
import { misread, type Reading, read } from './reading.ts';
import type { CommandWords } from './words.ts';

/** `9:30`, `9.30`, `21h30`, `9:30pm`, `9pm`, `21h`. A bare `9` could be morning or evening. */
const CLOCK = /^(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))?(?<mark>h|am|pm)?$/;
const FOUR_DIGITS = /^(?<hour>\d{2})(?<minute>\d{2})$/;

/** Reads a time of day as people write it, on a 24-hour clock or with `am` and `pm`. */
export const readTime = (
  text: string,
  words: CommandWords,
  example: string,
): Reading<LocalTime> => {
  const compact = fold(words.split(text, ['filler', 'to']).join('')).replace(
    /([ap])\.?m\.?$/,
    '$1m',
  );
  const parts = (CLOCK.exec(compact) ?? FOUR_DIGITS.exec(compact))?.groups;
  const { hour, minute, mark } = parts ?? {};
  if (hour === undefined || (minute === undefined && mark === undefined)) {
    return misread('command.problem.time', example);
  }
  const time = localTimeSchema.safeParse(`${hourOfDay(Number(hour), mark)}:${minute ?? '00'}`);
  return time.success ? read(time.data) : misread('command.problem.time', example);
};

/** Two digits, and more where there is no such hour. */
const hourOfDay = (hour: number, mark: string | undefined): string => {
  const isHalfDay = mark === 'am' || mark === 'pm';
  if (isHalfDay && (hour < 1 || hour > 12)) {
    return 'none';
  }
  const base = isHalfDay ? hour % 12 : hour;
  return String(mark === 'pm' ? base + 12 : base).padStart(2, '0');
};
