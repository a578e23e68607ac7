import type { Weekday } from '../../core/schedule/settings.ts';
import type { Speech } from './speech.ts';

/** Shortest run of days that is said by its ends. */
const SHORTEST_RANGE = 3;

/** Splits ascending days into runs of days that follow each other. */
const runsOf = (days: readonly Weekday[]): Weekday[][] => {
  const runs: Weekday[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) {
      run.push(day);
    } else {
      runs.push([day]);
    }
  }
  return runs;
};

/** Weekdays within a sentence: `Monday to Thursday and Saturday`. They come in ascending order. */
export const daysInWords = ({ t }: Speech, days: readonly Weekday[]): string => {
  if (days.length === 7) {
    return t.text('days.all');
  }
  const name = (day: Weekday) => t.formats.weekday(day);
  const parts = runsOf(days).flatMap((run) => {
    const [first, last] = [run.at(0), run.at(-1)];
    return run.length < SHORTEST_RANGE || first === undefined || last === undefined
      ? run.map(name)
      : [t.text('days.range', { first: name(first), last: name(last) })];
  });
  return t.formats.list(parts);
};
