import type { MemberId } from '../../core/ids.ts';
import type { LeaderboardView } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import type { Period, Store } from '../../storage/store.ts';
import { presentLeaderboard } from '../present/leaderboard.ts';
import type { Speech } from '../present/speech.ts';

type Boards = Pick<Store, 'scores' | 'roundResults'>;

/** Scores of the week before; there is none to compare before the second one. */
const previousOf = async (store: Boards, channel: Channel, period: Period) =>
  period.type === 'week' && period.week > 1
    ? { previous: await store.scores(channel.id, { type: 'week', week: period.week - 1 }) }
    : {};

/** A channel's leaderboard as it is now; `viewer` is the person it is shown to, if it is one. */
export const viewLeaderboard = async (
  store: Boards,
  speech: Speech,
  channel: Channel,
  period: Period,
  viewer?: MemberId,
): Promise<LeaderboardView> => ({
  ...presentLeaderboard(speech, {
    period,
    scores: await store.scores(channel.id, period),
    rounds: await store.roundResults(channel.id, period),
    ...(await previousOf(store, channel, period)),
    ...(viewer !== undefined && { viewer }),
  }),
  about: channel.id,
});
