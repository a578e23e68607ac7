import type { FeedbackView } from '../../core/view/view.ts';
import type { Round } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentFeedback } from '../present/feedback.ts';

/** What somebody saw when they answered a round; `undefined`: they haven't. */
export const ownFeedback = async (
  { services, actor, speech }: Context,
  round: Round,
): Promise<FeedbackView | undefined> => {
  const answer = await services.store.answer(round.id, actor.memberId);
  if (answer === undefined) {
    return undefined;
  }
  const streak = await services.store.streak(round.channelId, actor.memberId);
  return presentFeedback(speech, { round, answer, streak: streak?.current ?? 0, already: false });
};
