import { readFile } from 'node:fs/promises';
import type { KeyFinder } from './findings.ts';
import { fileProblem, type Problem, shownName } from './problem.ts';

/** What reading any file of the bank needs to know. */
export interface LoadContext {
  /** Problems name files relative to this folder. */
  readonly root: string;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: string;
  readonly keysAt: KeyFinder;
}

/** The text of a file, or the problem that it can't be read. */
export const readText = async (
  path: string,
  root: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> => {
  try {
    return { text: await readFile(path, 'utf8') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const mend = 'let the bot read it, or remove it';
    return { problem: fileProblem(shownName(path, root), `can’t be read: ${reason}`, mend) };
  }
};
