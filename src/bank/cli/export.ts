import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Question } from '../../core/question/schema.ts';
import type { Bank } from '../bank.ts';
import { lossLines } from '../exchange/export/loss-lines.ts';
import { readPictures } from '../exchange/export/pictures.ts';
import { WRITERS, type Writer } from '../exchange/export/writers.ts';
import { reloadBank } from '../load.ts';
import { languagesOf } from '../localized.ts';
import { nearest } from '../nearest.ts';
import { type CliContext, type Command, EXIT, UsageError } from './context.ts';
import { foldersOf } from './folders.ts';

const FORMATS = [...WRITERS.keys()].join(', ');

/** `export <format> [--language en] [--topic t]… [--out file]`: the bank for other programs. */
export const exportBank: Command = async (args, context) => {
  const { writer, language, topics, out } = parseExport(args);
  const folders = foldersOf([], context);
  const { loaded, snapshot } = await reloadBank(folders, {
    root: context.cwd,
    today: context.today,
  });
  const { bank, problems } = loaded;
  if (problems.length > 0) {
    context.err(`Problems: ${problems.length}. See them with \`npm run questions -- check\`.`);
  }
  const unknown = topics.find((topic) => bank.topics.every(({ id }) => id !== topic));
  if (unknown !== undefined) {
    context.err(unknownTopic(unknown, bank));
    return EXIT.problems;
  }
  const wanted = bank.questions.filter(
    ({ topic }) => topics.length === 0 || topics.includes(topic),
  );
  const questions = writer.everyLanguage ? wanted : written(wanted, language, context);
  if (questions.length === 0) {
    context.err('There is no question to export.');
    return EXIT.problems;
  }
  const write = await writer.load();
  const pictures = await readPictures(snapshot.questions);
  const request = { questions, topics: bank.topics, language, pictures, now: context.now };
  const { content, losses } = write(request);
  for (const line of [...languageLines(writer, language, questions), ...lossLines(losses)]) {
    context.err(line);
  }
  return deliver(content, out, questions.length, context);
};

const parseExport = (args: readonly string[]) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      language: { type: 'string', short: 'l' },
      topic: { type: 'string', multiple: true },
      out: { type: 'string', short: 'o' },
    },
  });
  const [format, ...rest] = positionals;
  if (format === undefined || rest.length > 0) {
    throw new UsageError(`export takes one format: ${FORMATS}.`);
  }
  const writer = WRITERS.get(format);
  if (writer === undefined) {
    const near = nearest(format, WRITERS.keys()) ?? FORMATS;
    throw new UsageError(`There is no format \`${format}\`. Did you mean ${near}?`);
  }
  if (writer.everyLanguage && values.language !== undefined) {
    throw new UsageError(`${format} holds every language: leave --language out.`);
  }
  if (writer.binary && values.out === undefined) {
    throw new UsageError(`${format} is no text: say where it goes with --out.`);
  }
  const { language = 'en', topic: topics = [], out } = values;
  return { writer, language, topics, out };
};

const unknownTopic = (topic: string, { topics }: Bank): string => {
  const ids = topics.map(({ id }) => id);
  return `There is no topic \`${topic}\`. Nearest: ${nearest(topic, ids) ?? ids.join(', ')}.`;
};

/** The questions that are written in a language; the others are told of. */
const written = (
  questions: readonly Question[],
  language: string,
  { err }: CliContext,
): readonly Question[] => {
  const found = questions.filter((question) =>
    languagesOf(question).some((code) => code === language),
  );
  if (found.length < questions.length) {
    err(`Not written in \`${language}\`, and left out: ${questions.length - found.length}.`);
  }
  return found;
};

const languageLines = (
  { everyLanguage }: Writer,
  language: string,
  questions: readonly Question[],
): readonly string[] => {
  const others = [...new Set(questions.flatMap(languagesOf))].filter((code) => code !== language);
  return everyLanguage || others.length === 0
    ? []
    : [`The file holds \`${language}\` alone; export ${others.join(', ')} into another file.`];
};

const deliver = async (
  content: string | Uint8Array,
  out: string | undefined,
  count: number,
  context: CliContext,
): Promise<number> => {
  if (out === undefined) {
    context.out(String(content).replace(/\r?\n$/, ''));
    return EXIT.ok;
  }
  try {
    await writeFile(resolve(context.cwd, out), content);
  } catch (error) {
    context.err(`Not written: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.problems;
  }
  context.out(`Written: ${out}. Questions: ${count}.`);
  return EXIT.ok;
};
