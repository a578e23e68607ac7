import { delimiter, resolve } from 'node:path';
import { type LoadedBank, loadBank, reloadBank, type Snapshot } from '../load.ts';
import type { CliContext } from './context.ts';

/** Our own folder of questions, relative to the working folder. */
export const OWN_FOLDER = 'questions';

/** The folders that were named, or those of `QUESTIONS_DIR`, or our own; absolute. */
export const foldersOf = (
  named: readonly string[],
  { env, cwd }: CliContext,
): readonly string[] => {
  const configured = (env.QUESTIONS_DIR ?? '').split(delimiter).filter(Boolean);
  const folders = [named, configured].find((list) => list.length > 0) ?? [OWN_FOLDER];
  return folders.map((folder) => resolve(cwd, folder));
};

export const loadFolders = (
  folders: readonly string[],
  { cwd, today }: CliContext,
): Promise<LoadedBank> => loadBank(folders, { root: cwd, today });

/** As {@link loadFolders}, with what each file says; the configured folders' topics are known too. */
export const loadFiles = (
  folders: readonly string[],
  context: CliContext,
): Promise<{ readonly loaded: LoadedBank; readonly snapshot: Snapshot }> => {
  const { cwd: root, today } = context;
  // A team's folder needs no topics of its own where it uses those of the bank that it belongs to.
  return reloadBank(folders, { root, today, topicsFrom: foldersOf([], context) });
};

/** The bank of `QUESTIONS_DIR`; that files are broken is said, and nothing more. */
export const loadConfigured = async (context: CliContext): Promise<LoadedBank> => {
  const loaded = await loadFolders(foldersOf([], context), context);
  if (loaded.problems.length > 0) {
    context.err(
      `Problems: ${loaded.problems.length}. See them with \`npm run questions -- check\`.`,
    );
  }
  return loaded;
};
