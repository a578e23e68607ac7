import type { ChoiceQuestion, Question } from './schema.ts';

/** Whether a question has options, and so can be posted as a round. */
export const isChoice = (question: Question): question is ChoiceQuestion =>
  question.kind !== 'open';

/**
 * The question of a round, which always has options.
 *
 * @throws {TypeError} for an open question.
 */
export const choiceOf = (question: Question): ChoiceQuestion => {
  if (!isChoice(question)) {
    throw new TypeError(`Question ${question.id} has no options`);
  }
  return question;
};
