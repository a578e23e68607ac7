import type { Ask } from '../../core/ask.ts';
import type { View } from '../../core/view/view.ts';
import type { Context } from '../inbound/context.ts';
import { presentGone } from '../present/refusals.ts';
import { presentRound } from '../present/round.ts';
import { ownFeedback } from './own-feedback.ts';
import { inRoundsChannel } from './rounds-channel.ts';

/** A posted question as this person should see it: with their feedback, once they have answered. */
export const look = async (context: Context, ask: Ask): Promise<View> => {
  const { services, actor, speech } = context;
  const round = ask.type === 'round' ? await services.store.round(ask.id) : undefined;
  if (round === undefined || round.workspaceId !== actor.workspaceId) {
    return presentGone(speech);
  }
  const there = await inRoundsChannel(context, round);
  const zone = there.channel?.settings.schedule.zone ?? services.defaultZone;
  return (await ownFeedback(there, round)) ?? presentRound(there.speech, round, zone);
};
