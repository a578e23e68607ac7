import type { ChannelId, MemberId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import {
  continueStreak,
  countStreak,
  currentStreak,
  type StoredStreak,
  type StreakRound,
} from '../../core/streak.ts';
import type { Streak } from '../records.ts';
import type { AnswerQueries } from './answer-queries.ts';
import type { Db } from './schema.ts';
import {
  type StreakKey,
  selectStreak,
  toStoredStreak,
  toStreakRow,
  upsertStreak,
} from './streak-rows.ts';
import { required } from './transaction.ts';

const countFromAnswers = async (
  db: Db,
  channelId: ChannelId,
  memberId: MemberId,
): Promise<StoredStreak | undefined> => {
  const rounds = await db
    .selectFrom('round')
    .leftJoin('answer', (join) =>
      join.onRef('answer.round_id', '=', 'round.id').on('answer.member_id', '=', memberId),
    )
    .select(['round.id', 'round.local_date', 'answer.member_id'])
    .where('round.channel_id', '=', channelId)
    .where('round.status', '!=', 'void')
    .orderBy('round.local_date')
    .execute();
  return countStreak(
    rounds.map((row) => ({
      id: row.id,
      localDate: row.local_date,
      answered: row.member_id !== null,
    })),
  );
};

/** The newest round of the channel before `localDate` that isn't void. */
export const previousRound = async (
  db: Db,
  channelId: ChannelId,
  localDate: LocalDate,
): Promise<StreakRound | undefined> => {
  const row = await db
    .selectFrom('round')
    .select(['id', 'local_date'])
    .where('channel_id', '=', channelId)
    .where('status', '!=', 'void')
    .where('local_date', '<', localDate)
    .orderBy('local_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, localDate: row.local_date };
};

/** Local date of the channel's newest closed round. */
export const newestClosed = async (
  db: Db,
  channelId: ChannelId,
): Promise<LocalDate | undefined> => {
  const row = await db
    .selectFrom('round')
    .select('local_date')
    .where('channel_id', '=', channelId)
    .where('status', '=', 'closed')
    .orderBy('local_date', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.local_date;
};

/** Stores what an answer to `round`, which is stored already, makes of the member's streak. */
export const advanceStreak = async (
  db: Db,
  queries: Pick<AnswerQueries, 'selectStreak' | 'upsertStreak'>,
  key: StreakKey,
  { round, previous }: { readonly round: StreakRound; readonly previous: StreakRound | undefined },
): Promise<StoredStreak> => {
  const [row] = (await queries.selectStreak(db, key)).rows;
  const next = continueStreak(row && toStoredStreak(row), round, previous);
  const streak =
    next === 'recount' ? await countFromAnswers(db, key.channelId, key.memberId) : next;
  const advanced = required(streak, `answer to round ${round.id} to count`);
  await queries.upsertStreak(db, toStreakRow(key, advanced));
  return advanced;
};

/** Counts anew every streak that a round of this date, now void, may have made or broken. */
export const recountStreaks = async (
  db: Db,
  channelId: ChannelId,
  localDate: LocalDate,
): Promise<void> => {
  const rows = await db
    .selectFrom('streak')
    .select(['workspace_id', 'member_id'])
    .where('channel_id', '=', channelId)
    .where('last_local_date', '>=', localDate)
    .execute();
  for (const row of rows) {
    const key = { workspaceId: row.workspace_id, channelId, memberId: row.member_id };
    const streak = await countFromAnswers(db, channelId, key.memberId);
    if (streak !== undefined) {
      await upsertStreak(db, toStreakRow(key, streak)).execute();
      continue;
    }
    await db
      .deleteFrom('streak')
      .where('channel_id', '=', channelId)
      .where('member_id', '=', key.memberId)
      .execute();
  }
};

/** As `AnswerStore.streak` promises. */
export const findStreak = async (
  db: Db,
  channelId: ChannelId,
  memberId: MemberId,
): Promise<Streak | undefined> => {
  const row = await selectStreak(db, channelId, memberId).executeTakeFirst();
  return row && currentStreak(toStoredStreak(row), await newestClosed(db, channelId));
};
