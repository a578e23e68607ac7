import { z } from 'zod';
import { nearest } from './nearest.ts';
import type { Finding, Path } from './problem.ts';
import { valueAt } from './value-at.ts';

type Issue = z.core.$ZodIssue;

/** Says what keys are known at a path. */
export type KeyFinder = (path: Path) => readonly string[];

/** What zod found in `root`, in words for those who write questions. */
export const findingsOf = (issue: Issue, root: unknown, keysAt: KeyFinder): readonly Finding[] => {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(path, key, keysAt(path)));
  }
  if (issue.code === 'custom') {
    const { mend } = paramsSchema.parse(issue.params);
    return [{ path, message: issue.message, mend }];
  }
  const value = valueAt(root, path);
  const wanted = requirement(issue, keysAt(path));
  if (value === undefined) {
    const mend = `add \`${String(path.at(-1) ?? 'it')}\`, ${wanted}`;
    return [{ path, message: 'is missing', mend }];
  }
  if (value === null || (typeof value === 'string' && value.trim() === '')) {
    return [{ path, message: 'is empty', mend: `write ${wanted}` }];
  }
  return [{ path, ...(sizeFinding(issue, value) ?? valueFinding(issue, value, wanted)) }];
};

/** What the rules of the schema say beside their message. */
const paramsSchema = z.object({ mend: z.string() }).catch({ mend: 'change it' });

/** A value as people are shown it, cut where it is long. */
export const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return `\`${text.length > 60 ? `${text.slice(0, 59)}…` : text}\``;
};

const unknownKey = (parent: Path, key: string, known: readonly string[]): Finding => {
  const near = nearest(key, known);
  const mend =
    near === undefined
      ? `remove it; what may stand here: ${known.join(', ')}`
      : `write \`${near}\``;
  return { path: [...parent, key], at: 'key', message: `\`${key}\` is not a known key`, mend };
};

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
};

const requirement = (issue: Issue, keys: readonly string[]): string => {
  if (issue.message.startsWith('must be ')) {
    return issue.message.slice('must be '.length);
  }
  switch (issue.code) {
    case 'invalid_type':
      return (
        TYPES[issue.expected] ?? `keys with values${keys.length > 0 ? `: ${keys.join(', ')}` : ''}`
      );
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return `one of ${('options' in issue ? (issue.options ?? []) : []).map(String).join(', ')}`;
    default:
      return 'a text';
  }
};

type Words = Pick<Finding, 'message' | 'mend'>;

const sizeFinding = (issue: Issue, value: unknown): Words | undefined => {
  if (issue.code !== 'too_big' && issue.code !== 'too_small') {
    return undefined;
  }
  const limit = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const size = sizeOf(value);
  const bound = `${issue.exact === true ? 'exactly' : BOUNDS[issue.code]} ${limit}`;
  if (size === undefined) {
    return { message: `${shown(value)} is out of bounds`, mend: `write ${bound}` };
  }
  const unit = typeof value === 'string' ? 'characters' : 'entries';
  const change = size > limit ? `take ${size - limit} away` : `add ${limit - size}`;
  return { message: `has ${size} ${unit}; it may have ${bound}`, mend: change };
};

const BOUNDS = { too_big: 'at most', too_small: 'at least' } as const;

const sizeOf = (value: unknown): number | undefined => {
  if (typeof value === 'string') {
    return value.trim().length;
  }
  return Array.isArray(value) ? value.length : undefined;
};

const valueFinding = (issue: Issue, value: unknown, wanted: string): Words => {
  const message = `${shown(value)} is not ${wanted}`;
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof value !== 'object') {
    return { message, mend: 'put it in quotes' };
  }
  const choices = issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []) : [];
  const near = nearest(String(value), choices.map(String));
  return { message, mend: near === undefined ? `write ${wanted}` : `write \`${near}\`` };
};
