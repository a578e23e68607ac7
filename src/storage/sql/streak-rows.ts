import type { Selectable } from 'kysely';
import type { ChannelId, MemberId, WorkspaceId } from '../../core/ids.ts';
import type { StoredStreak } from '../../core/streak.ts';
import type { Db, StreakTable } from './schema.ts';

/** Whose streak, and where. */
export interface StreakKey {
  readonly workspaceId: WorkspaceId;
  readonly channelId: ChannelId;
  readonly memberId: MemberId;
}

export const toStoredStreak = (row: Selectable<StreakTable>): StoredStreak => ({
  current: row.current,
  longest: row.longest,
  lastRoundId: row.last_round_id,
  lastLocalDate: row.last_local_date,
});

/** Picks a member's streak in a channel. */
export const selectStreak = (db: Db, channelId: ChannelId, memberId: MemberId) =>
  db
    .selectFrom('streak')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('member_id', '=', memberId);

/** Stores a streak in the place of the one that was there. */
export const upsertStreak = (db: Db, row: Selectable<StreakTable>) =>
  db
    .insertInto('streak')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['channel_id', 'member_id']).doUpdateSet({
        current: row.current,
        longest: row.longest,
        last_round_id: row.last_round_id,
        last_local_date: row.last_local_date,
      }),
    );

export const toStreakRow = (key: StreakKey, streak: StoredStreak): Selectable<StreakTable> => ({
  channel_id: key.channelId,
  member_id: key.memberId,
  workspace_id: key.workspaceId,
  current: streak.current,
  longest: streak.longest,
  last_round_id: streak.lastRoundId,
  last_local_date: streak.lastLocalDate,
});
