import { basename, dirname } from 'node:path';
import { type Question, questionSchema } from '../core/question/schema.ts';
import { dateFindings, type FileRules, ruleFindings } from './file-rules.ts';
import { findingsOf, type KeyFinder } from './findings.ts';
import { type Finding, type Problem, sortProblems } from './problem.ts';
import { parseYaml } from './yaml-file.ts';

/** What a question's file says: the question, unless it can't be asked as it is. */
export interface ReadQuestion {
  readonly question?: Question;
  readonly problems: readonly Problem[];
}

export interface QuestionFileContext extends Omit<FileRules, 'id' | 'topic'> {
  /** The file's path. */
  readonly path: string;
  /** The name by which problems call it. */
  readonly file: string;
  readonly keysAt: KeyFinder;
}

/** Reads one question's file, and finds all that is wrong with it. */
export const readQuestion = (text: string, context: QuestionFileContext): ReadQuestion => {
  const yaml = parseYaml(text, context.file);
  if (yaml.broken) {
    return { problems: sortProblems(yaml.problems) };
  }
  const rules: FileRules = {
    ...context,
    id: basename(context.path, '.yaml'),
    topic: basename(dirname(context.path)),
  };
  const parsed = questionSchema.safeParse(yaml.value);
  const findings = [
    ...(parsed.success ? [] : schemaFindings(yaml.value, context.keysAt)),
    ...ruleFindings(yaml.value, rules),
  ];
  const grave = [...yaml.problems, ...findings.map(yaml.problemOf)];
  // A clock that is behind must not take the questions away, so dates are only told of.
  const dates = dateFindings(yaml.value, rules).map(yaml.problemOf);
  const problems = sortProblems([...grave, ...dates]);
  if (!parsed.success || grave.length > 0) {
    return { problems };
  }
  // Its texts are pieces of the file's text, and each piece keeps the whole file in memory; a copy's don't.
  return { question: structuredClone(parsed.data), problems };
};

/** Without a known kind zod looks at nothing else, so the likely one stands in. */
const schemaFindings = (value: unknown, keysAt: KeyFinder): readonly Finding[] => {
  const issues = issuesOf(value);
  const kindIssue = issues.find(({ path }) => path.length === 1 && path[0] === 'kind');
  const guessed =
    kindIssue && typeof value === 'object' && value !== null
      ? issuesOf({ ...value, kind: likelyKind(value) })
      : [];
  return [...issues, ...guessed].flatMap((issue) => findingsOf(issue, value, keysAt));
};

const issuesOf = (value: unknown) => questionSchema.safeParse(value).error?.issues ?? [];

const likelyKind = (value: object): Question['kind'] => {
  if ('steps' in value) {
    return 'incident';
  }
  if (!('options' in value)) {
    return 'open';
  }
  return 'answer' in value && Array.isArray(value.answer) && value.answer.length > 1
    ? 'multiple'
    : 'single';
};
