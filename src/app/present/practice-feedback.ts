import type { OptionId } from '../../core/ids.ts';
import { choiceOf } from '../../core/question/choice.ts';
import type { Question } from '../../core/question/schema.ts';
import type { Action, FeedbackView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import { anotherAction, ownWordsAction } from './actions.ts';
import { chosenLetters, feedbackParts } from './feedback-parts.ts';
import type { Speech } from './speech.ts';

export interface PracticeAnswer {
  readonly practice: Practice;
  /** The choice that is shown: the first one, where there was one before. */
  readonly optionIds: readonly OptionId[];
  /** The person pressed again, and is told that the first choice counts. */
  readonly already: boolean;
}

/** What one person sees after choosing an answer to a practice question. */
export const presentPracticeFeedback = (
  speech: Speech,
  { practice, optionIds, already }: PracticeAnswer,
): FeedbackView => {
  const { t } = speech;
  const question = choiceOf(practice.version.question);
  const made = { question, optionOrder: practice.optionOrder, optionIds };
  return {
    ...feedbackParts(speech, made),
    notes: [
      ...(already ? [t.text('feedback.already', { chosen: chosenLetters(speech, made) })] : []),
      t.text('practice.note'),
    ],
    actions: actionsOf(speech, practice, question),
  };
};

const actionsOf = (speech: Speech, { id }: Practice, { topic, open }: Question): Action[] => [
  anotherAction(speech, topic),
  ...(open === undefined ? [] : [ownWordsAction(speech, { type: 'practice', id })]),
];
