import type { OptionId } from '../../core/ids.ts';
import { choiceAt } from '../../core/question/choice.ts';
import type { ChoiceQuestion } from '../../core/question/schema.ts';
import type { Action, FeedbackView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import { anotherAction, ownWordsAction } from './actions.ts';
import { chosenLetters, type FeedbackParts, feedbackParts } from './feedback-parts.ts';
import { stepFeedback } from './incident.ts';
import type { Speech } from './speech.ts';

export interface PracticeAnswer {
  readonly practice: Practice;
  /** The choice that is shown: the first one, where there was one before. */
  readonly optionIds: readonly OptionId[];
  /** The person pressed again, and is told that the first choice counts. */
  readonly already: boolean;
  /** With the last step of an incident: how many of its steps were right. */
  readonly rightSteps?: number;
}

/**
 * What one person sees after choosing an answer to a practice question or a step of an incident.
 *
 * @throws {TypeError} where there was nothing to choose from.
 */
export const presentPracticeFeedback = (speech: Speech, given: PracticeAnswer): FeedbackView => {
  const { practice, optionIds, already } = given;
  const question = choiceAt(practice.version.question, practice.step?.number ?? null);
  if (question === undefined) {
    throw new TypeError(`Question ${practice.version.question.id} has no options`);
  }
  const made = { question, optionOrder: practice.optionOrder, optionIds };
  const view = answerView(speech, given, question, feedbackParts(speech, made));
  const note = speech.t.text('feedback.already', { chosen: chosenLetters(speech, made) });
  return already ? { ...view, notes: [note, ...view.notes] } : view;
};

const answerView = (
  speech: Speech,
  { practice, rightSteps = 0 }: PracticeAnswer,
  question: ChoiceQuestion,
  parts: FeedbackParts,
): FeedbackView =>
  practice.step === null
    ? {
        ...parts,
        notes: [speech.t.text('practice.note')],
        actions: actionsOf(speech, practice, question),
      }
    : stepFeedback(speech, { practice, step: practice.step, parts, rightSteps });

const actionsOf = (speech: Speech, { id }: Practice, { topic, open }: ChoiceQuestion): Action[] => [
  anotherAction(speech, topic),
  ...(open === undefined ? [] : [ownWordsAction(speech, { type: 'practice', id })]),
];
