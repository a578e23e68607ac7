import type { Selectable } from 'kysely';
import type { ChannelId, RoundId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import type { Millis } from '../records.ts';
import { countAnswers, insertAnswers } from './answer-rows.ts';
import { prepare, prepareRows, type Rows, type Value } from './prepared.ts';
import { createReadRound } from './read-round.ts';
import type { AnswerTable, Db, StreakTable } from './schema.ts';
import { selectNewestClosed, selectPrevious } from './streak-rounds.ts';
import { type StreakKey, selectStreaks, upsertStreaks } from './streak-rows.ts';

/** What every press of a button asks of the database, prepared. */
export const createAnswerQueries = (db: Db) => ({
  readRound: createReadRound(db),
  selectPrevious: prepare((value: Value<{ channelId: ChannelId; localDate: LocalDate }>) =>
    selectPrevious(db, value('channelId'), value('localDate')),
  ),
  selectNewestClosed: prepare((value: Value<{ channelId: ChannelId }>) =>
    selectNewestClosed(db, value('channelId')),
  ),
  insertAnswers: prepareRows((rows: Rows<Value<Selectable<AnswerTable>>>) =>
    insertAnswers(
      db,
      rows.map((value) => ({
        round_id: value('round_id'),
        member_id: value('member_id'),
        workspace_id: value('workspace_id'),
        channel_id: value('channel_id'),
        question_id: value('question_id'),
        question_revision: value('question_revision'),
        topic: value('topic'),
        option_ids: value('option_ids'),
        is_right: value('is_right'),
        points: value('points'),
        answered_at: value('answered_at'),
      })),
    ),
  ),
  countAnswers: prepare((value: Value<{ id: RoundId; count: number; since: Millis }>) =>
    countAnswers(db, value('id'), value('count'), value('since')),
  ),
  /** Of one channel. */
  selectStreaks: prepareRows((rows: Rows<Value<StreakKey>>) =>
    selectStreaks(
      db,
      rows[0]('channelId'),
      rows.map((value) => value('memberId')),
    ),
  ),
  upsertStreaks: prepareRows((rows: Rows<Value<Selectable<StreakTable>>>) =>
    upsertStreaks(
      db,
      rows.map((value) => ({
        channel_id: value('channel_id'),
        member_id: value('member_id'),
        workspace_id: value('workspace_id'),
        current: value('current'),
        longest: value('longest'),
        last_round_id: value('last_round_id'),
        last_local_date: value('last_local_date'),
      })),
    ),
  ),
});

export type AnswerQueries = ReturnType<typeof createAnswerQueries>;
