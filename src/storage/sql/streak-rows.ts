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
  selectStreaks(db, channelId, [memberId]);

/** Picks the streaks of members in a channel. */
export const selectStreaks = (db: Db, channelId: ChannelId, memberIds: readonly MemberId[]) =>
  db
    .selectFrom('streak')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('member_id', 'in', memberIds);

/** Stores streaks, each of another member, in the place of those that were there. */
export const upsertStreaks = (db: Db, rows: readonly Selectable<StreakTable>[]) =>
  db
    .insertInto('streak')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['channel_id', 'member_id']).doUpdateSet((streak) => ({
        current: streak.ref('excluded.current'),
        longest: streak.ref('excluded.longest'),
        last_round_id: streak.ref('excluded.last_round_id'),
        last_local_date: streak.ref('excluded.last_local_date'),
      })),
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
