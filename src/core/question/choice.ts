import type { ChoiceQuestion, Question } from './schema.ts';
import { stepQuestion } from './steps.ts';

/** Whether a question has options of its own, and so can be posted as a round. */
export const isChoice = (question: Question): question is ChoiceQuestion =>
  question.kind === 'single' || question.kind === 'multiple';

/**
 * The question of a round, which always has options.
 *
 * @throws {TypeError} for a question without options of its own.
 */
export const choiceOf = (question: Question): ChoiceQuestion => {
  if (!isChoice(question)) {
    throw new TypeError(`Question ${question.id} has no options`);
  }
  return question;
};

/**
 * What there is to choose from: the question itself, or one step of an incident.
 *
 * @param step - from 1; `null` where the question has no steps.
 * @returns `undefined` where nothing can be chosen: the question is answered in one's own words.
 * @throws {RangeError} when the incident has no such step.
 */
export const choiceAt = (question: Question, step: number | null): ChoiceQuestion | undefined => {
  if (question.kind === 'incident') {
    return stepQuestion(question, step ?? 0);
  }
  return isChoice(question) ? question : undefined;
};
