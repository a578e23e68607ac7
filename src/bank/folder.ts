import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { compareText } from '../core/hash.ts';
import { fileProblem, type Problem, shownName } from './problem.ts';

/** A question's file, not read yet. */
export interface QuestionPath {
  readonly path: string;
  /** Names of all files in its folder. */
  readonly siblings: ReadonlySet<string>;
}

/** What is in a folder of questions. */
export interface FolderListing {
  /** Path of its `topics.yaml`, where it has one. */
  readonly topics?: string;
  readonly questions: readonly QuestionPath[];
  readonly problems: readonly Problem[];
}

/** Lists a folder of questions; files whose name begins with a dot don't count. */
export const listFolder = async (folder: string, root: string): Promise<FolderListing> => {
  const entries = await listEntries(folder);
  if (entries === undefined) {
    const mend = 'create it, or correct QUESTIONS_DIR';
    const problem = fileProblem(shownName(folder, root), 'there is no such folder', mend);
    return { questions: [], problems: [problem] };
  }
  const questions: QuestionPath[] = [];
  const stray = entries.files.filter((file) => isYaml(file) && basename(file) !== 'topics.yaml');
  for (const topic of entries.folders) {
    const { files } = (await listEntries(topic)) ?? { files: [] };
    const siblings = new Set(files.map((file) => basename(file)));
    questions.push(...files.filter(isQuestion).map((path) => ({ path, siblings })));
    stray.push(...files.filter((file) => isYaml(file) && !isQuestion(file)));
  }
  const topics = entries.files.find((file) => basename(file) === 'topics.yaml');
  return {
    ...(topics !== undefined && { topics }),
    questions,
    problems: stray.map((file) => strayProblem(shownName(file, root))),
  };
};

const isQuestion = (file: string): boolean => extname(file) === '.yaml';
const isYaml = (file: string): boolean => /\.ya?ml$/i.test(file);

const strayProblem = (file: string): Problem =>
  fileProblem(
    file,
    'this file is not read',
    'put a question at <topic>/<id>.yaml, and names of topics into topics.yaml',
  );

/** Symbolic links count as what they point at: that is how containers mount files. */
const listEntries = async (folder: string) => {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) {
    return undefined;
  }
  const files: string[] = [];
  const folders: string[] = [];
  for (const name of names.filter((name) => !name.startsWith('.')).sort(compareText)) {
    const path = join(folder, name);
    const kind = await stat(path).catch(() => undefined);
    if (kind?.isDirectory() === true) {
      folders.push(path);
    } else if (kind !== undefined) {
      files.push(path);
    }
  }
  return { files, folders };
};
