import type { Channel, Round } from '../records.ts';
import { selectRounds } from './rounds.ts';
import { toChannel, toRound } from './rows.ts';
import type { Db } from './schema.ts';

/** Rounds, each with its channel; see {@link toRoundInChannel}. */
export const selectRoundsInChannels = (db: Db) =>
  selectRounds(db)
    .innerJoin('channel', 'channel.id', 'round.channel_id')
    .select([
      'channel.adapter',
      'channel.settings',
      'channel.status as channel_status',
      'channel.status_reason',
      'channel.week as channel_week',
      'channel.created_at',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectRoundsInChannels>['execute']>>[number];

export const toRoundInChannel = (row: Row): { round: Round; channel: Channel } => ({
  round: toRound(row),
  channel: toChannel({
    ...row,
    id: row.channel_id,
    status: row.channel_status,
    week: row.channel_week,
  }),
});
