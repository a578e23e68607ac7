import type { SettingsChange } from '../../settings/apply-settings.ts';
import type { ParseContext, ParsedCommand, ScheduleField } from './command.ts';
import { misread } from './reading.ts';
import { invalid, type Place, understood } from './results.ts';
import { fieldOf, nearestField, SCHEDULE_FIELDS } from './schedule-fields.ts';

const START = 'schedule set';

interface Pair {
  readonly field: ScheduleField;
  readonly value: string;
}

/** Reads pairs of setting and value, in any order; all of them are read, or none is taken. */
export const parseScheduleSet = (text: string, context: ParseContext): ParsedCommand => {
  // `time: 09:30` and `time=09:30` are meant as `time 09:30`.
  const words = text
    .replace(/=|:(?=\s|$)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) {
    return invalid(
      { command: 'schedule', field: 'action', start: START },
      '',
      misread('command.problem.missing', exampleOf('time')),
    );
  }
  if (fieldOf(first, context) === undefined) {
    const meant = nearestField(first, context) ?? 'time';
    return invalid(
      { command: 'schedule', field: 'action', start: START },
      first,
      misread('command.problem.field', exampleOf(meant)),
    );
  }
  return readPairs(pairsOf(words, context), context);
};

const exampleOf = (field: ScheduleField): string => `${field} ${SCHEDULE_FIELDS[field].example}`;

const pairsOf = (words: readonly string[], context: ParseContext): Pair[] => {
  const pairs: { field: ScheduleField; values: string[] }[] = [];
  for (const word of words) {
    const field = fieldOf(word, context);
    const last = pairs.at(-1);
    if (field === undefined) {
      last?.values.push(word);
    } else if (field === 'zone' && last?.field === 'time' && last.values.length === 0) {
      // `time zone` is one name.
      last.field = 'zone';
    } else {
      pairs.push({ field, values: [] });
    }
  }
  return pairs.map(({ field, values }) => ({ field, value: values.join(' ') }));
};

const readPairs = (pairs: readonly Pair[], context: ParseContext): ParsedCommand => {
  let change: SettingsChange = {};
  const seen = new Set<ScheduleField>();
  for (const { field, value } of pairs) {
    const { read, example } = SCHEDULE_FIELDS[field];
    const place: Place = { command: 'schedule', field, start: `${START} ${field}` };
    if (seen.has(field)) {
      return invalid(place, value, misread('command.problem.twice', example));
    }
    seen.add(field);
    const reading =
      value === '' ? misread('command.problem.missing', example) : read(value, context);
    if (!reading.ok) {
      return invalid(place, value, reading);
    }
    change = merge(change, reading.value);
  }
  return understood({ name: 'schedule', action: 'set', change });
};

const merge = (first: SettingsChange, second: SettingsChange): SettingsChange => ({
  ...first,
  ...second,
  ...(first.schedule || second.schedule
    ? { schedule: { ...first.schedule, ...second.schedule } }
    : {}),
});
