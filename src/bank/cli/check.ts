import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionSchemaText, SCHEMA_FILE } from '../json-schema.ts';
import { measureBank } from '../measures/measure.ts';
import { fileProblem, type Problem, shownName, sortProblems } from '../problem.ts';
import { asJson, asText, type Checked } from './check-output.ts';
import { type CliContext, type Command, EXIT } from './context.ts';
import { foldersOf, loadFiles, OWN_FOLDER } from './folders.ts';
import { figureProblems, placeFindings } from './measured.ts';

/** `check [folders…] [--strict] [--json]`: what is wrong in the files, figures, and what there is. */
export const check: Command = async (args, context) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, strict: { type: 'boolean' } },
  });
  const folders = foldersOf(positionals, context);
  const checked = await checkFolders(folders, context, values.strict === true);
  context.out(values.json === true ? asJson(checked) : asText(checked));
  return checked.problems.length > 0 ? EXIT.problems : EXIT.ok;
};

/** A bank goes stale by waiting, so that fails only those who ask for it. */
const checkFolders = async (
  folders: readonly string[],
  context: CliContext,
  strict: boolean,
): Promise<Checked> => {
  const { cwd, today } = context;
  const { loaded, snapshot } = await loadFiles(folders, context);
  const measures = measureBank(loaded.bank.questions, today);
  const files = new Map([...snapshot.questions].map(([path, question]) => [question, path]));
  const bankName = folders.map((folder) => shownName(folder, cwd)).join(', ');
  const schemas = await Promise.all(folders.map((folder) => staleSchema(folder, cwd)));
  const stale = sortProblems(await placeFindings(measures.stale, files, cwd));
  const problems = [
    ...loaded.problems,
    ...schemas.flat(),
    ...(await placeFindings(measures.findings, files, cwd)),
    ...figureProblems(measures.figures, bankName),
    ...(strict ? stale : []),
  ];
  return {
    loaded,
    problems: sortProblems(problems),
    stale: strict ? [] : stale,
    figures: measures.figures,
  };
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
