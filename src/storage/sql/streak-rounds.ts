import type { ChannelId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import type { Db } from './schema.ts';

/** Picks the newest round of the channel before `localDate` that isn't void. */
export const selectPrevious = (db: Db, channelId: ChannelId, localDate: LocalDate) =>
  db
    .selectFrom('round')
    .select(['id', 'local_date as localDate'])
    .where('channel_id', '=', channelId)
    .where('status', '!=', 'void')
    .where('local_date', '<', localDate)
    .orderBy('local_date', 'desc')
    .limit(1);

/** Picks the local date of the channel's newest closed round. */
export const selectNewestClosed = (db: Db, channelId: ChannelId) =>
  db
    .selectFrom('round')
    .select('local_date')
    .where('channel_id', '=', channelId)
    .where('status', '=', 'closed')
    .orderBy('local_date', 'desc')
    .limit(1);
