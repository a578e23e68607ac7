import { createMemo } from '../../core/memo.ts';
import type { FeedbackView } from '../../core/view/view.ts';
import { presentFeedback, type RoundAnswer } from './feedback.ts';
import type { Speech } from './speech.ts';

/** Views kept: all choices and streaks of the rounds that are being answered now. */
const MOST = 1_000;

/** Everything that {@link RoundAnswer} says: its type has no more. */
const keyOf = ({ t }: Speech, { round, answer, streak, already }: RoundAnswer): string =>
  [
    t.language,
    round.version.digest,
    round.optionOrder,
    round.status,
    answer.optionIds,
    answer.points,
    streak,
    already,
  ].join('|');

/**
 * As {@link presentFeedback}, which everyone who answered alike gets as one and the same object: it is
 * put into words once, and an adapter may draw it once too.
 */
export const createFeedbackMemo = (): typeof presentFeedback => {
  const views = createMemo<FeedbackView>(MOST);
  return (speech, given) => views.of(keyOf(speech, given), () => presentFeedback(speech, given));
};
