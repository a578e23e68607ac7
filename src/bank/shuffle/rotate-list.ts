import { isDeepStrictEqual } from 'node:util';
import { isSeq, parseDocument } from 'yaml';
import type { Path } from '../problem.ts';
import { valueAt } from '../value-at.ts';
import { parseYaml } from '../yaml-file.ts';

/**
 * Moves the entries of a list in a YAML text round, so that entry `by` comes first. Comments above an
 * entry go with it; everything else keeps its place, each character as it was.
 *
 * @param path - where the list stands.
 * @returns `undefined` where that can’t be done safely, as with a list on one line.
 */
export const rotateList = (text: string, path: Path, by: number): string | undefined => {
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  const list = parseDocument(whole).getIn(path);
  if (!isSeq(list)) {
    return undefined;
  }
  const entries = list.items.flatMap((item) => entryOf(whole, item));
  const [first, last] = [entries.at(0), entries.at(-1)];
  if (first === undefined || last === undefined || entries.length !== list.items.length) {
    return undefined;
  }
  // Blank lines belong between places, not to entries.
  const gaps = entries.map(({ end }, place) => whole.slice(end, entries[place + 1]?.start ?? end));
  const moved = rotated(entries, by).map(
    ({ start, end }, place) => whole.slice(start, end) + gaps[place],
  );
  const result = whole.slice(0, first.start) + moved.join('') + whole.slice(last.end);
  return saysTheSame(whole, result, path, by) ? result : undefined;
};

interface Entry {
  readonly start: number;
  readonly end: number;
}

const entryOf = (text: string, item: unknown): readonly Entry[] => {
  const range =
    typeof item === 'object' && item !== null && 'range' in item ? item.range : undefined;
  if (!Array.isArray(range)) {
    return [];
  }
  const lastCharacter = text.slice(0, Number(range[1])).trimEnd().length;
  return [
    {
      start: withComments(text, lineStart(text, Number(range[0]))),
      end: text.indexOf('\n', lastCharacter) + 1,
    },
  ];
};

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

const withComments = (text: string, start: number): number => {
  const above = lineStart(text, start - 1);
  return above < start && /^\s*#/.test(text.slice(above, start))
    ? withComments(text, above)
    : start;
};

const rotated = <T>(items: readonly T[], by: number): readonly T[] => [
  ...items.slice(by),
  ...items.slice(0, by),
];

/** Cutting a text is only right if it then says what it said, in the other order. */
const saysTheSame = (before: string, after: string, path: Path, by: number): boolean => {
  const [expected, actual] = [parseYaml(before, ''), parseYaml(after, '')];
  const list = valueAt(expected.value, path);
  if (!Array.isArray(list) || expected.broken || actual.broken) {
    return false;
  }
  list.splice(0, list.length, ...rotated(list, by));
  return isDeepStrictEqual(expected.value, actual.value);
};
