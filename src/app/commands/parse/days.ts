import type { Weekday } from '../../../core/schedule/settings.ts';
import { misread, type Reading, read } from './reading.ts';
import type { CommandWords } from './words.ts';

const EXAMPLE = 'mon-fri';
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** Reads days of the week: `mon-fri`, `sat-mon`, `mon,wed`, `lunes a viernes`, `all`; ascending. */
export const readDays = (text: string, words: CommandWords): Reading<Weekday[]> => {
  const parts = partsOf(text, words);
  const group = parts.length === 1 ? wholeGroup(parts[0] ?? '', words) : undefined;
  const days = group ?? listedDays(parts, words);
  return days === undefined || days.length === 0
    ? misread('command.problem.days', EXAMPLE)
    : read([...new Set(days)].sort((a, b) => a - b));
};

/** Names of days, and `-` between the two ends of a range. */
const partsOf = (text: string, words: CommandWords): string[] =>
  text
    .replace(/\s*(?:[-–—]|\.{2,})\s*/g, ' - ')
    .split(/[\s,;+&/]+/)
    .filter((part) => part !== '' && words.find(part, ['and', 'filler']) === undefined)
    .map((part) => (words.find(part, ['to', 'until']) === undefined ? part : '-'));

const wholeGroup = (text: string, words: CommandWords): readonly Weekday[] | undefined => {
  const group = words.find(text, ['all', 'weekdays']);
  if (group === undefined) {
    return undefined;
  }
  return group === 'all' ? EVERY_DAY : WEEKDAYS;
};

const listedDays = (parts: readonly string[], words: CommandWords): Weekday[] | undefined => {
  const days: Weekday[] = [];
  for (let place = 0; place < parts.length; place += 1) {
    const first = words.weekday(parts[place] ?? '');
    const isRange = parts[place + 1] === '-';
    const last = isRange ? words.weekday(parts[place + 2] ?? '') : first;
    if (first === undefined || last === undefined) {
      return undefined;
    }
    days.push(...daysFrom(first, last));
    place += isRange ? 2 : 0;
  }
  return days;
};

/** From one day to another, over the end of the week where it has to be. */
const daysFrom = (first: Weekday, last: Weekday): Weekday[] => {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => ((first - 1 + step) % 7) + 1);
};
