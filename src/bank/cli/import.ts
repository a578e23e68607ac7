import { isUtf8 } from 'node:buffer';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { topicIdSchema } from '../../core/ids.ts';
import { languageSchema } from '../../core/language.ts';
import type { Entry } from '../exchange/import/complete.ts';
import type { ReadSource } from '../exchange/import/draft.ts';
import { gapsOf } from '../exchange/import/gaps.ts';
import { planImport } from '../exchange/import/import.ts';
import { formatOfFile, READERS } from '../exchange/import/readers.ts';
import { questionYaml } from '../exchange/yaml/write.ts';
import { fileProblem, formatProblem, type Problem, shownName } from '../problem.ts';
import { type CliContext, type Command, EXIT, UsageError } from './context.ts';
import { foldersOf, loadFolders } from './folders.ts';

const FORMATS = [...READERS.keys()].join(', ');

/** `import <file…> --into <folder>`: questions of other programs as files of the bank. */
export const importBank: Command = async (args, context) => {
  const options = parseImport(args);
  const into = resolve(context.cwd, options.into);
  const sources: ReadSource[] = [];
  for (const file of options.files) {
    sources.push(await readSource(file, options, context));
  }
  // A team’s folder needs no topics of its own where it uses ours.
  const { bank } = await loadFolders([...new Set([...foldersOf([], context), into])], context);
  const drafts = sources.flatMap((source) => source.drafts);
  const known = new Set<string>(bank.topics.map(({ id }) => id));
  const { entries, problems } = planImport(drafts, { known, topic: options.topic });
  const written = [];
  for (const entry of entries) {
    written.push(await writeEntry(entry, into, options.force, context));
  }
  const all = [...sources.flatMap((source) => source.problems), ...problems];
  const failed = [...all, ...written.filter((problem) => problem !== undefined)];
  for (const problem of failed) {
    context.err(formatProblem(problem));
  }
  const count = written.filter((problem) => problem === undefined).length;
  context.out(`Imported: ${count}. Problems: ${failed.length}.`);
  return failed.length > 0 ? EXIT.problems : EXIT.ok;
};

type ImportOptions = ReturnType<typeof parseImport>;

const parseImport = (args: readonly string[]) => {
  const { positionals: files, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      into: { type: 'string' },
      format: { type: 'string', short: 'f' },
      topic: { type: 'string' },
      language: { type: 'string', short: 'l', default: 'en' },
      force: { type: 'boolean', default: false },
    },
  });
  const { into, format, topic, language, force } = values;
  if (files.length === 0 || into === undefined) {
    throw new UsageError('import takes files, and --into with the folder to write to.');
  }
  if (format !== undefined && !READERS.has(format)) {
    throw new UsageError(`There is no format \`${format}\`. Formats: ${FORMATS}.`);
  }
  if (!languageSchema.safeParse(language).success) {
    throw new UsageError(`\`${language}\` is not a language; write its code, such as en or es.`);
  }
  if (topic !== undefined && !topicIdSchema.safeParse(topic).success) {
    throw new UsageError(`\`${topic}\` can’t be a topic; write words joined by hyphens.`);
  }
  return { files, into, format, topic, language, force };
};

const readSource = async (
  file: string,
  { format, language }: ImportOptions,
  { cwd }: CliContext,
): Promise<ReadSource> => {
  const path = resolve(cwd, file);
  const shown = shownName(path, cwd);
  const load = READERS.get(format ?? formatOfFile(file) ?? '');
  if (load === undefined) {
    throw new UsageError(`What format has \`${shown}\`? Say it with --format: ${FORMATS}.`);
  }
  const refused = (message: string, mend: string): ReadSource => ({
    drafts: [],
    problems: [fileProblem(shown, message, mend)],
  });
  const bytes = await readFile(path).catch(reasonOf);
  if (typeof bytes === 'string') {
    return refused(`can’t be read: ${bytes}`, 'name a file that can be read');
  }
  if (!isUtf8(bytes)) {
    return refused('is not UTF-8, and its accents would be lost', 'save it as UTF-8');
  }
  const source = await (await load())(bytes.toString('utf8'), { file: shown, language });
  return source.drafts.length + source.problems.length > 0
    ? source
    : refused('holds no question', 'name a file with questions, or another `--format`');
};

const writeEntry = async (
  { draft, id, topic, fields }: Entry,
  into: string,
  force: boolean,
  { cwd, out }: CliContext,
): Promise<Problem | undefined> => {
  const path = join(into, topic, `${id}.yaml`);
  const shown = shownName(path, cwd);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, questionYaml(fields), { flag: force ? 'w' : 'wx' });
  } catch (error) {
    return unwritten(error, shown);
  }
  const gaps = gapsOf(fields);
  const lines = [
    ...(gaps.length > 0 ? [`not in the source: ${gaps.join(', ')}`] : []),
    ...draft.notes,
  ];
  out([`Written: ${shown}`, ...lines.map((line) => `  ${line}`)].join('\n'));
  return undefined;
};

const unwritten = (error: unknown, shown: string): Problem => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EEXIST') {
    return fileProblem(
      shown,
      'is there already, and was kept',
      'remove it, or import with `--force`',
    );
  }
  return fileProblem(shown, `can’t be written: ${reasonOf(error)}`, 'let the tool write there');
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
