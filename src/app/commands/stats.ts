import type { StatsView } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentStats } from '../present/stats.ts';

/** A member's own numbers in a channel. */
export const stats = async (
  { services: { store }, actor, speech }: Context,
  channel: Channel,
): Promise<StatsView> => {
  const streak = await store.streak(channel.id, actor.memberId);
  return presentStats(speech, {
    totals: await store.memberTotals(channel.id, actor.memberId),
    practice: await store.practiceTotals(actor.workspaceId, actor.memberId),
    ...(streak !== undefined && { streak }),
  });
};
