import { grade } from '../../core/grading.ts';
import type { OptionId, RoundId } from '../../core/ids.ts';
import { choiceOf } from '../../core/question/choice.ts';
import type { View } from '../../core/view/view.ts';
import type { Round } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentClosed } from '../present/closed.ts';
import type { presentFeedback } from '../present/feedback.ts';
import { createFeedbackMemo } from '../present/feedback-memo.ts';
import { presentGone } from '../present/refusals.ts';
import type { Services } from '../services.ts';
import { readChoice } from './choice.ts';
import { inRoundsChannel } from './rounds-channel.ts';

const record = async (
  context: Context,
  round: Round,
  optionIds: readonly OptionId[],
  present: typeof presentFeedback,
): Promise<View> => {
  const { services, actor, log, speech, wake } = context;
  const { right, points } = grade(choiceOf(round.version.question), optionIds);
  const result = await services.store.recordAnswer({
    roundId: round.id,
    memberId: actor.memberId,
    optionIds,
    right,
    points,
    answeredAt: services.clock.now(),
  });
  log.info({ roundId: round.id, outcome: result.outcome }, 'answer handled');
  if (result.outcome === 'closed') {
    return round.status === 'void' ? presentGone(speech) : presentClosed(speech, round);
  }
  wake();
  const { answer, outcome, streak } = result;
  const already = outcome === 'already';
  return present(speech, { round, answer, streak: streak.current, already });
};

const gone = ({ log, speech }: Context, roundId: RoundId): View => {
  log.info({ roundId, outcome: 'gone' }, 'answer handled');
  return presentGone(speech);
};

/** See {@link createAnswerRound}. */
type AnswerRound = (
  coming: Promise<Context>,
  roundId: RoundId,
  chosen: readonly OptionId[],
) => Promise<View>;

/**
 * Records a member's first answer to a round, on disk when this resolves, and says how it went. Any
 * later one gets the first one's feedback.
 */
export const createAnswerRound = ({ store }: Services): AnswerRound => {
  const present = createFeedbackMemo();
  return async (coming, roundId, chosen) => {
    // Read together: both are shared with everyone who presses at this moment.
    const [context, round] = await Promise.all([coming, store.round(roundId)]);
    if (round === undefined || round.workspaceId !== context.actor.workspaceId) {
      return gone(context, roundId);
    }
    const there = await inRoundsChannel(context, round);
    const optionIds = readChoice(choiceOf(round.version.question), chosen);
    return optionIds === undefined
      ? gone(there, roundId)
      : record(there, round, optionIds, present);
  };
};
