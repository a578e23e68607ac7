import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionSchemaText, SCHEMA_FILE } from '../json-schema.ts';
import type { LoadedBank } from '../load.ts';
import { languagesOf } from '../localized.ts';
import { fileProblem, formatProblem, type Problem, shownName, sortProblems } from '../problem.ts';
import { type Command, EXIT } from './context.ts';
import { foldersOf, loadFolders, OWN_FOLDER } from './folders.ts';

/** `check [folders…]`: every problem of every file, then what there is. */
export const check: Command = async (args, context) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const folders = foldersOf(positionals, context);
  const loaded = await loadFolders(folders, context);
  const stale = await Promise.all(folders.map((folder) => staleSchema(folder, context.cwd)));
  const problems = sortProblems([...loaded.problems, ...stale.flat()]);
  for (const problem of problems) {
    context.out(formatProblem(problem));
  }
  context.out(summary(loaded, problems.length));
  return problems.length > 0 ? EXIT.problems : EXIT.ok;
};

/** Ours must have the schema; a team's folder needs none, but an old one would mislead editors. */
const staleSchema = async (folder: string, cwd: string): Promise<readonly Problem[]> => {
  const path = join(folder, SCHEMA_FILE);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const own = folder === resolve(cwd, OWN_FOLDER);
  if (text === questionSchemaText() || (text === undefined && !own)) {
    return [];
  }
  const message = text === undefined ? 'is missing' : 'is not what the schema says now';
  const mend = `run \`npm run questions -- schema${own ? '' : ` ${shownName(folder, cwd)}`}\``;
  return [fileProblem(shownName(path, cwd), message, mend)];
};

const summary = ({ bank, files }: LoadedBank, problems: number): string => {
  const { questions, topics } = bank;
  const used = new Set(questions.map((question) => question.topic));
  const difficulties = tally(questions.map(({ difficulty }) => String(difficulty)));
  return [
    `Files: ${files}`,
    `Questions: ${questions.length}`,
    `Topics: ${topics.length}, with questions: ${used.size}`,
    `Languages: ${tally(questions.flatMap(languagesOf)) || 'none'}`,
    `Difficulty: ${difficulties || 'none'}`,
    `Problems: ${problems}`,
  ].join('\n');
};

/** `1 × 8, 2 × 9`: how often each value is there. */
const tally = (values: readonly string[]): string =>
  [...new Set(values)]
    .sort()
    .map((value) => `${value} × ${values.filter((other) => other === value).length}`)
    .join(', ');
