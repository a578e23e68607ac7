import type { Selectable } from 'kysely';
import type { MemberId, OptionId, RoundId } from '../../core/ids.ts';
import { choiceOf } from '../../core/question/choice.ts';
import type { Question } from '../../core/question/schema.ts';
import type { Answer, Millis, Round } from '../records.ts';
import type { NewAnswer } from '../store.ts';
import { fromJson, toJson } from './json.ts';
import { toAnswer } from './rows.ts';
import type { AnswerTable, Db } from './schema.ts';
import { staleFrom } from './stale.ts';

/**
 * Stores rows and returns whose they are, but for those of members who have answered that round: the
 * first answer is the only one.
 */
export const insertAnswers = (db: Db, rows: readonly Selectable<AnswerTable>[]) =>
  db
    .insertInto('answer')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['round_id', 'member_id']).doNothing())
    .returning('member_id');

/** One order for one choice, so that equal answers are equal text; a wrong id fails the answer. */
const inFileOrder = (question: Question, chosen: readonly OptionId[]): readonly OptionId[] => {
  const options = choiceOf(question).options.map(({ id }) => id);
  const stranger = chosen.find((id) => !options.includes(id));
  if (stranger !== undefined) {
    throw new Error(`Question ${question.id} has no option ${stranger}.`);
  }
  return options.filter((id) => chosen.includes(id));
};

/** @throws when the round's question has no such option. */
export const toAnswerOf = (round: Round, answer: NewAnswer): Answer => ({
  roundId: round.id,
  memberId: answer.memberId,
  right: answer.right,
  points: answer.points,
  answeredAt: answer.answeredAt,
  workspaceId: round.workspaceId,
  channelId: round.channelId,
  questionId: round.version.question.id,
  questionRevision: round.version.question.revision,
  optionIds: inFileOrder(round.version.question, answer.optionIds),
});

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

/** Counts answers of a round whose message is out of date `since` then. */
export const countAnswers = (db: Db, id: RoundId, count: number, since: Millis) =>
  db
    .updateTable('round')
    .set((round) => ({
      answer_count: round('answer_count', '+', count),
      refresh_at: staleFrom(since),
    }))
    .where('id', '=', id);
