import type { ReadFormat, ReadSource } from '../../../src/bank/exchange/import/draft.ts';
import { planImport } from '../../../src/bank/exchange/import/import.ts';
import { questionYaml } from '../../../src/bank/exchange/yaml/write.ts';
import { createKeyFinder } from '../../../src/bank/json-schema.ts';
import { formatProblem } from '../../../src/bank/problem.ts';
import { readQuestion } from '../../../src/bank/question-file.ts';
import type { Question } from '../../../src/core/question/schema.ts';

const keysAt = createKeyFinder();

export const readAll = (read: ReadFormat, texts: readonly string[]): ReadSource => {
  const sources = texts.map((text, index) =>
    read(text, { file: `source-${index}`, language: 'en' }),
  );
  return {
    drafts: sources.flatMap(({ drafts }) => drafts),
    problems: sources.flatMap(({ problems }) => problems),
  };
};

/**
 * What an import of these texts makes of them, as the bank then reads its files: questions, and in
 * words what went wrong on the way or is wrong with the files.
 */
export const comeBack = (
  read: ReadFormat,
  texts: readonly string[],
  topics: readonly string[],
): { readonly questions: readonly Question[]; readonly problems: readonly string[] } => {
  const known = new Set(topics);
  const source = readAll(read, texts);
  const plan = planImport(source.drafts, { known, topic: undefined });
  const files = plan.entries.map(({ id, topic, fields }) =>
    readQuestion(questionYaml(fields), {
      ...{ path: `/${topic}/${id}.yaml`, file: `${id}.yaml`, keysAt, knownTopics: known },
      ...{ siblings: new Set(['drift.png']), takenBy: undefined, today: '9999-12-31' },
    }),
  );
  return {
    questions: files.flatMap(({ question }) => (question === undefined ? [] : [question])),
    problems: [source, plan, ...files].flatMap(({ problems }) => problems.map(formatProblem)),
  };
};
