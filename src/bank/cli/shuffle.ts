import { readdir, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareText } from '../../core/hash.ts';
import { type Question, questionSchema } from '../../core/question/schema.ts';
import { formatProblem, shownName } from '../problem.ts';
import { readText } from '../read-text.ts';
import { dealPlaces } from '../shuffle/deal.ts';
import { handsOf, shuffleText } from '../shuffle/shuffle-text.ts';
import { parseYaml } from '../yaml-file.ts';
import { type CliContext, type Command, EXIT, UsageError } from './context.ts';

/** `shuffle <files or folders…>`: gives the right options of these files even places. */
export const shuffle: Command = async (args, context) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  if (positionals.length === 0) {
    throw new UsageError('shuffle takes files or folders of questions.');
  }
  const named = positionals.map((path) => resolve(context.cwd, path));
  const paths = [...new Set((await Promise.all(named.map(filesAt))).flat())].sort(compareText);
  const files = (await Promise.all(paths.map((path) => readAt(path, context)))).flat();
  const places = dealPlaces(files.flatMap(({ question }) => handsOf(question)));
  const done = await Promise.all(files.map((file) => shuffleFile(file, places, context)));
  const refused = paths.length - files.length + done.filter((how) => how === 'refused').length;
  const changed = done.filter((how) => how === 'changed').length;
  context.out(`Files: ${paths.length}\nChanged: ${changed}\nLeft as they are: ${refused}`);
  return refused > 0 ? EXIT.problems : EXIT.ok;
};

/** The files that may be questions, at a path or anywhere below it. */
const filesAt = async (path: string): Promise<readonly string[]> => {
  const kind = await stat(path).catch(() => undefined);
  if (kind?.isDirectory() !== true) {
    return [path];
  }
  const below = await readdir(path, { recursive: true });
  return below
    .filter((file) => extname(file) === '.yaml' && basename(file) !== 'topics.yaml')
    .map((file) => join(path, file));
};

interface QuestionText {
  readonly path: string;
  readonly text: string;
  readonly question: Question;
}

const readAt = async (path: string, { cwd, err }: CliContext): Promise<readonly QuestionText[]> => {
  const source = await readText(path, cwd);
  if ('problem' in source) {
    err(formatProblem(source.problem));
    return [];
  }
  const parsed = questionSchema.safeParse(parseYaml(source.text, path).value);
  if (!parsed.success) {
    err(`${shownName(path, cwd)}: mend what \`check\` finds in it first.`);
    return [];
  }
  return [{ path, text: source.text, question: parsed.data }];
};

const shuffleFile = async (
  { path, text, question }: QuestionText,
  places: ReadonlyMap<string, number>,
  { cwd, err }: CliContext,
): Promise<'changed' | 'kept' | 'refused'> => {
  const shuffled = shuffleText(text, question, places);
  if (shuffled === undefined) {
    err(`${shownName(path, cwd)}: write each option on lines of its own, below a \`-\`.`);
    return 'refused';
  }
  if (shuffled === text) {
    return 'kept';
  }
  await writeFile(path, shuffled);
  return 'changed';
};
