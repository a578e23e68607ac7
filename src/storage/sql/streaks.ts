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
import { selectNewestClosed } from './streak-rounds.ts';
import {
  type StreakKey,
  selectStreak,
  toStoredStreak,
  toStreakRow,
  upsertStreaks,
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

/** What answers to one round have in common, as far as streaks need it. */
export interface StreakContext {
  readonly round: StreakRound;
  readonly previous: StreakRound | undefined;
}

const advance = async (
  db: Db,
  { channelId, memberId }: StreakKey,
  stored: StoredStreak | undefined,
  { round, previous }: StreakContext,
): Promise<StoredStreak> => {
  const next = continueStreak(stored, round, previous);
  const streak = next === 'recount' ? await countFromAnswers(db, channelId, memberId) : next;
  return required(streak, `answer to round ${round.id} to count`);
};

/**
 * Stores what answers to `round`, which are stored already, make of their members' streaks.
 *
 * @param keys of one channel, each of another member.
 */
export const advanceStreaks = async (
  db: Db,
  queries: Pick<AnswerQueries, 'selectStreaks' | 'upsertStreaks'>,
  keys: readonly StreakKey[],
  context: StreakContext,
): Promise<ReadonlyMap<MemberId, StoredStreak>> => {
  const rows = await queries.selectStreaks(db, keys);
  const stored = new Map(rows.map((row) => [row.member_id, toStoredStreak(row)]));
  const advanced = new Map<MemberId, StoredStreak>();
  for (const key of keys) {
    const { memberId } = key;
    advanced.set(memberId, await advance(db, key, stored.get(memberId), context));
  }
  await queries.upsertStreaks(
    db,
    keys.map((key) => toStreakRow(key, required(advanced.get(key.memberId), 'streak'))),
  );
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
      await upsertStreaks(db, [toStreakRow(key, streak)]).execute();
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
  const newestClosed = await selectNewestClosed(db, channelId).executeTakeFirst();
  return row && currentStreak(toStoredStreak(row), newestClosed?.local_date);
};
