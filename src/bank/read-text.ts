import { isUtf8 } from 'node:buffer';
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

/** The text of a file, or the problem that it can't be read, or isn't UTF-8. */
export const readText = async (
  path: string,
  root: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> => {
  try {
    const bytes = await readFile(path);
    if (!isUtf8(bytes)) {
      const mend = 'save it as UTF-8';
      return { problem: fileProblem(shownName(path, root), 'isn’t UTF-8', mend) };
    }
    return { text: bytes.toString('utf8') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const mend = 'let the bot read it, or remove it';
    return { problem: fileProblem(shownName(path, root), `can’t be read: ${reason}`, mend) };
  }
};
