import type { FeedbackView, NoticeView, QuestionView, RevealView } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import { ownFeedback } from '../answers/own-feedback.ts';
import type { Context } from '../inbound/context.ts';
import { presentNoRound } from '../present/refusals.ts';
import { presentReveal } from '../present/reveal.ts';
import { presentRound } from '../present/round.ts';

type TodayView = QuestionView | FeedbackView | RevealView | NoticeView;

/** The newest question: with buttons, with one's own feedback, or with its answer once revealed. */
export const today = async (context: Context, channel: Channel): Promise<TodayView> => {
  const { services, speech } = context;
  const round = await services.store.latestRound(channel.id);
  if (round === undefined) {
    return presentNoRound(speech);
  }
  const feedback = await ownFeedback(context, round);
  if (feedback !== undefined) {
    return feedback;
  }
  return round.status === 'open'
    ? presentRound(speech, round, channel.settings.schedule.zone)
    : presentReveal(speech, round, await services.store.spread(round.id));
};
