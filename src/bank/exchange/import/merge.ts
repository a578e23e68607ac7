import type { Entry } from './complete.ts';

/**
 * The entry of one question from sources in different languages, where each is written in one.
 *
 * @returns `undefined` when they aren’t the same question in two languages.
 */
export const mergeLanguages = (first: Entry, second: Entry): Entry | undefined => {
  const [a, b] = [first.draft, second.draft];
  const languages = [...(a.languages ?? []), ...(b.languages ?? [])];
  if (!a.languages || !b.languages || new Set(languages).size < languages.length) {
    return undefined;
  }
  const fields = merged(first.fields, second.fields);
  if (fields === undefined || first.topic !== second.topic) {
    return undefined;
  }
  const notes = [...a.notes, ...b.notes];
  return {
    ...first,
    draft: { ...a, languages, notes },
    fields: fields as Entry['fields'],
  };
};

/** Both values in one; `undefined` where they contradict each other. */
const merged = (a: unknown, b: unknown): unknown => {
  if (Array.isArray(a) && Array.isArray(b)) {
    const items = a.map((item, index) => merged(item, b[index]));
    return a.length === b.length && !items.includes(undefined) ? items : undefined;
  }
  if (isMap(a) && isMap(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    const entries = keys.map((key) => {
      const both = key in a && key in b;
      return [key, both ? merged(a[key], b[key]) : (a[key] ?? b[key])] as const;
    });
    return entries.some(([, value]) => value === undefined)
      ? undefined
      : Object.fromEntries(entries);
  }
  return a === b ? a : undefined;
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
