import type { ChannelId, RoundId } from '../../core/ids.ts';
import type { Round } from '../records.ts';
import { toRound } from './rows.ts';
import type { Db } from './schema.ts';

/** Rounds with the body of their question; see `toRound`. */
export const selectRounds = (db: Db) =>
  db
    .selectFrom('round')
    .innerJoin('question_version as version', (join) =>
      join
        .onRef('version.workspace_id', '=', 'round.workspace_id')
        .onRef('version.digest', '=', 'round.digest'),
    )
    .selectAll('round')
    .select('version.body');

/** Picks one round; see {@link selectRounds}. */
export const selectRound = (db: Db, id: RoundId) => selectRounds(db).where('round.id', '=', id);

export const findRound = async (db: Db, id: RoundId): Promise<Round | undefined> => {
  const row = await selectRound(db, id).executeTakeFirst();
  return row && toRound(row);
};

export const latestRound = async (db: Db, channelId: ChannelId): Promise<Round | undefined> => {
  const row = await selectRounds(db)
    .where('round.channel_id', '=', channelId)
    .where('round.status', '!=', 'void')
    .orderBy('round.local_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toRound(row);
};

export const openRounds = async (db: Db, channelId: ChannelId): Promise<readonly Round[]> => {
  const rows = await selectRounds(db)
    .where('round.channel_id', '=', channelId)
    .where('round.status', '=', 'open')
    .orderBy('round.local_date')
    .execute();
  return rows.map(toRound);
};
