import type { Selectable } from 'kysely';
import type { ChannelId, MemberId, RoundId } from '../../core/ids.ts';
import { insertAnswer } from './answer-rows.ts';
import { prepare, type Value } from './prepared.ts';
import { selectRound } from './rounds.ts';
import type { AnswerTable, Db, StreakTable } from './schema.ts';
import { selectStreak, upsertStreak } from './streak-rows.ts';

/** What every press of a button asks of the database, prepared. */
export const createAnswerQueries = (db: Db) => ({
  selectRound: prepare((value: Value<{ id: RoundId }>) => selectRound(db, value('id'))),
  insertAnswer: prepare((value: Value<Selectable<AnswerTable>>) =>
    insertAnswer(db, {
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
    }),
  ),
  selectStreak: prepare((value: Value<{ channelId: ChannelId; memberId: MemberId }>) =>
    selectStreak(db, value('channelId'), value('memberId')),
  ),
  upsertStreak: prepare((value: Value<Selectable<StreakTable>>) =>
    upsertStreak(db, {
      channel_id: value('channel_id'),
      member_id: value('member_id'),
      workspace_id: value('workspace_id'),
      current: value('current'),
      longest: value('longest'),
      last_round_id: value('last_round_id'),
      last_local_date: value('last_local_date'),
    }),
  ),
});

export type AnswerQueries = ReturnType<typeof createAnswerQueries>;
