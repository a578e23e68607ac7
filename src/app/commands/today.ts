import type { FeedbackView, NoticeView, QuestionView, RevealView } from '../../core/view/view.ts';
import type { Channel, Round } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentFeedback } from '../present/feedback.ts';
import { presentNoRound } from '../present/refusals.ts';
import { presentReveal } from '../present/reveal.ts';
import { presentRound } from '../present/round.ts';

type TodayView = QuestionView | FeedbackView | RevealView | NoticeView;

const own = async (
  { services, actor, speech }: Context,
  channel: Channel,
  round: Round,
): Promise<FeedbackView | undefined> => {
  const answer = await services.store.answer(round.id, actor.memberId);
  if (answer === undefined) {
    return undefined;
  }
  const streak = await services.store.streak(channel.id, actor.memberId);
  return presentFeedback(speech, { round, answer, streak: streak?.current ?? 0, already: false });
};

/** The newest question: with buttons, with one's own feedback, or with its answer once revealed. */
export const today = async (context: Context, channel: Channel): Promise<TodayView> => {
  const { services, speech } = context;
  const round = await services.store.latestRound(channel.id);
  if (round === undefined) {
    return presentNoRound(speech);
  }
  const feedback = await own(context, channel, round);
  if (feedback !== undefined) {
    return feedback;
  }
  return round.status === 'open'
    ? presentRound(speech, round, channel.settings.schedule.zone)
    : presentReveal(speech, round, await services.store.spread(round.id));
};
