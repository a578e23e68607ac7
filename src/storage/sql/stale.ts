import { sql } from 'kysely';
import type { ChannelId } from '../../core/ids.ts';
import type { Millis } from '../records.ts';
import type { Db } from './schema.ts';

/**
 * Value for `round.refresh_at` when its message is out of date at `at`: at once, or when the platform
 * may be asked again, if that is later. One that waits already keeps its place.
 */
export const staleFrom = (at: Millis) =>
  sql<Millis>`coalesce(refresh_at, case when refresh_not_before > ${at} then refresh_not_before else ${at} end)`;

/** The messages of a channel's open rounds are out of date: its language may have changed. */
export const markOpenRoundsStale = async (db: Db, channelId: ChannelId): Promise<void> => {
  await db
    .updateTable('round')
    .set((round) => ({ refresh_at: round.fn.coalesce('refresh_at', 'refresh_not_before') }))
    .where('channel_id', '=', channelId)
    .where('status', '=', 'open')
    .execute();
};
