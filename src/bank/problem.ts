import { isAbsolute, relative } from 'node:path';
import { compareText } from '../core/hash.ts';

/** Where a value stands inside a file: keys, and indexes from 0. */
export type Path = readonly PropertyKey[];

/** One thing that is wrong in a file of the bank. */
export interface Problem {
  /** Relative to the working folder when inside it, absolute otherwise. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Such as `options[2].why.es`; empty when it is about the whole file. */
  readonly field: string;
  /** What is wrong, with the value. */
  readonly message: string;
  /** How to mend it, as an instruction. */
  readonly mend: string;
}

/** What is wrong and how to mend it, before its place in the file is known. */
export interface Finding {
  readonly path: Path;
  /** Which end of a `key: value` to point at; the value where not said. */
  readonly at?: 'key' | 'value';
  readonly message: string;
  readonly mend: string;
}

/** A problem as one line: `file:line:column field: what is wrong. Mend: …`. */
export const formatProblem = (problem: Problem): string => {
  const place = `${problem.file}:${problem.line}:${problem.column}`;
  const where = problem.field === '' ? place : `${place} ${problem.field}`;
  return `${where}: ${problem.message}. Mend: ${problem.mend}.`;
};

/** `options[2].why.es` for `['options', 2, 'why', 'es']`. */
export const formatPath = (path: Path): string =>
  path
    .map((step, index) => {
      if (typeof step === 'number') {
        return `[${step}]`;
      }
      return index === 0 ? String(step) : `.${String(step)}`;
    })
    .join('');

/** How people are shown a file's name. */
export const shownName = (file: string, root: string): string => {
  const inside = relative(root, file);
  return inside.startsWith('..') || isAbsolute(inside) || inside === '' ? file : inside;
};

/** A problem with a file as a whole. */
export const fileProblem = (file: string, message: string, mend: string): Problem => ({
  ...{ file, line: 1, column: 1, field: '' },
  message,
  mend,
});

/** By file and place; the same problem found in two ways is listed once. */
export const sortProblems = (problems: readonly Problem[]): readonly Problem[] => {
  const distinct = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...distinct.values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
};
