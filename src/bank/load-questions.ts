import { basename } from 'node:path';
import type { Question } from '../core/question/schema.ts';
import type { QuestionPath } from './folder.ts';
import { type Problem, shownName } from './problem.ts';
import { readQuestion } from './question-file.ts';
import { type LoadContext, readText } from './read-text.ts';

export type QuestionsByFile = ReadonlyMap<string, Question>;

export interface LoadedQuestions {
  readonly byFile: QuestionsByFile;
  readonly problems: readonly Problem[];
}

interface QuestionsContext extends LoadContext {
  readonly knownTopics: ReadonlySet<string>;
  readonly previous: QuestionsByFile | undefined;
}

/** Reads every question's file; one that is broken now says what it said in `previous`. */
export const loadQuestions = async (
  files: readonly QuestionPath[],
  { previous, ...context }: QuestionsContext,
): Promise<LoadedQuestions> => {
  const byFile = new Map<string, Question>();
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, siblings } of files) {
    const file = shownName(path, context.root);
    const id = basename(path, '.yaml');
    const source = await readText(path, context.root);
    const read =
      'problem' in source
        ? { problems: [source.problem] }
        : readQuestion(source.text, { ...context, path, file, siblings, takenBy: taken.get(id) });
    const question = read.question ?? previous?.get(path);
    if (question !== undefined) {
      byFile.set(path, question);
    }
    problems.push(...read.problems);
    taken.set(id, taken.get(id) ?? file);
  }
  return { byFile, problems };
};
