import { localDateOf } from '../../core/schedule/planning.ts';
import type { View } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import type { Period } from '../../storage/store.ts';
import type { Context } from '../inbound/context.ts';
import { viewLeaderboard } from '../leaderboards/view-leaderboard.ts';

/** This week; until its first round has closed, the one before. */
const weekOf = async ({ services }: Context, { id, week }: Channel): Promise<Period> => {
  const current: Period = { type: 'week', week };
  const rounds = week > 1 ? await services.store.roundResults(id, current) : [undefined];
  return rounds.length === 0 ? { type: 'week', week: week - 1 } : current;
};

const periodOf = async (
  context: Context,
  channel: Channel,
  type: Period['type'],
): Promise<Period> => {
  switch (type) {
    case 'week':
      return weekOf(context, channel);
    case 'month': {
      const date = localDateOf(context.services.clock.now(), channel.settings.schedule.zone);
      return { type, month: date.slice(0, 'YYYY-MM'.length) };
    }
    case 'all':
      return { type };
  }
};

/** The leaderboard, shown to one person, whose own row is marked. */
export const leaderboard = async (
  context: Context,
  channel: Channel,
  type: Period['type'],
): Promise<View> =>
  viewLeaderboard(
    context.services.store,
    context.speech,
    channel,
    await periodOf(context, channel, type),
    context.actor.memberId,
  );
