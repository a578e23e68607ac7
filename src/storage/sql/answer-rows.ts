import type { Selectable } from 'kysely';
import type { MemberId, OptionId, RoundId } from '../../core/ids.ts';
import type { Answer } from '../records.ts';
import { fromJson, toJson } from './json.ts';
import { toAnswer } from './rows.ts';
import type { AnswerTable, Db } from './schema.ts';

/** Stores a row, unless that member has answered that round: the first answer is the only one. */
export const insertAnswer = (db: Db, row: Selectable<AnswerTable>) =>
  db
    .insertInto('answer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['round_id', 'member_id']).doNothing());

export const toAnswerRow = (answer: Answer, topic: string): Selectable<AnswerTable> => ({
  round_id: answer.roundId,
  member_id: answer.memberId,
  workspace_id: answer.workspaceId,
  channel_id: answer.channelId,
  question_id: answer.questionId,
  question_revision: answer.questionRevision,
  topic,
  option_ids: toJson(answer.optionIds),
  is_right: answer.right ? 1 : 0,
  points: answer.points,
  answered_at: answer.answeredAt,
});

export const findAnswer = async (
  db: Db,
  roundId: RoundId,
  memberId: MemberId,
): Promise<Answer | undefined> => {
  const row = await db
    .selectFrom('answer')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row && toAnswer(row);
};

/** As `AnswerStore.spread` promises; the most chosen first. */
export const spread = async (
  db: Db,
  roundId: RoundId,
): Promise<readonly { optionIds: readonly OptionId[]; count: number }[]> => {
  const rows = await db
    .selectFrom('answer')
    .select((answer) => ['option_ids', answer.fn.countAll<number>().as('count')])
    .where('round_id', '=', roundId)
    .groupBy('option_ids')
    .orderBy('count', 'desc')
    .orderBy('option_ids')
    .execute();
  return rows.map(({ option_ids, count }) => ({ optionIds: fromJson(option_ids), count }));
};
