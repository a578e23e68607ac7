import { choiceOf } from '../../core/question/choice.ts';
import type { FeedbackView } from '../../core/view/view.ts';
import type { Answer, Round } from '../../storage/records.ts';
import { practiseTopicAction } from './actions.ts';
import { chosenLetters, feedbackParts } from './feedback-parts.ts';
import type { Speech } from './speech.ts';

export interface RoundAnswer {
  readonly round: Pick<Round, 'version' | 'optionOrder' | 'status'>;
  /** The member's answer that stands. */
  readonly answer: Pick<Answer, 'optionIds' | 'points'>;
  /** Rounds in a row, this one included; 0 says nothing of it. */
  readonly streak: number;
  /** The member pressed again: the first answer is shown, and said to be the one that counts. */
  readonly already: boolean;
}

/** What one member sees after answering a round. */
export const presentFeedback = (speech: Speech, given: RoundAnswer): FeedbackView => {
  const { round, answer } = given;
  const question = choiceOf(round.version.question);
  const made = { question, optionOrder: round.optionOrder, optionIds: answer.optionIds };
  return {
    ...feedbackParts(speech, made),
    notes: [
      ...(given.already
        ? [speech.t.text('feedback.already', { chosen: chosenLetters(speech, made) })]
        : []),
      ...pointsNotes(speech, given),
      ...(given.streak > 0 ? [speech.t.text('feedback.streak', { rounds: given.streak })] : []),
    ],
    actions: [practiseTopicAction(speech, question.topic)],
  };
};

/** Points join the leaderboard at the reveal, so that it can't tell how somebody answered. */
const pointsNotes = ({ t }: Speech, { round, answer: { points } }: RoundAnswer): string[] => {
  if (points === 0) {
    return [];
  }
  const key = round.status === 'open' ? 'feedback.points-soon' : 'feedback.points';
  return [t.text(key, { points })];
};
