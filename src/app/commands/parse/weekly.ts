import type { LocalTime, Weekday } from '../../../core/schedule/settings.ts';
import { misread, type Reading, read } from './reading.ts';
import { readTime } from './time.ts';
import type { CommandWords } from './words.ts';

export const WEEKLY_EXAMPLE = 'fri 16:30';

/** Reads a day of the week and a time, in either order: `fri 16:30`, `4:30 pm on friday`. */
export const readWeekly = (
  text: string,
  words: CommandWords,
): Reading<{ weeklyDay: Weekday; weeklyTime: LocalTime }> => {
  const parts = words.split(text.replaceAll(',', ' '), ['filler', 'to']);
  const days = parts.map(words.weekday).filter((day) => day !== undefined);
  const time = readTime(
    parts.filter((part) => words.weekday(part) === undefined).join(' '),
    words,
    WEEKLY_EXAMPLE,
  );
  const [weeklyDay] = days;
  return weeklyDay === undefined || days.length > 1 || !time.ok
    ? misread('command.problem.weekly', WEEKLY_EXAMPLE)
    : read({ weeklyDay, weeklyTime: time.value });
};
