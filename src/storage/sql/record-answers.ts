import type { OptionId, RoundId } from '../../core/ids.ts';
import type { Question } from '../../core/question/schema.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import { currentStreak, type StreakRound } from '../../core/streak.ts';
import type { Answer, Millis, Round } from '../records.ts';
import type { AnswerResult, NewAnswer } from '../store.ts';
import type { AnswerQueries } from './answer-queries.ts';
import { findAnswer, toAnswerRow } from './answer-rows.ts';
import { lockChannelsOfRounds } from './locks.ts';
import { findRound } from './rounds.ts';
import type { Db } from './schema.ts';
import { staleFrom } from './stale.ts';
import { advanceStreak, findStreak, newestClosed, previousRound } from './streaks.ts';
import { required } from './transaction.ts';

/** What answers to one round have in common; read once a group. */
interface RoundContext {
  readonly round: Round;
  readonly previous: StreakRound | undefined;
  readonly newestClosed: LocalDate | undefined;
}

const loadContext = async (db: Db, roundId: RoundId): Promise<RoundContext> => {
  const round = required(await findRound(db, roundId), `round ${roundId}`);
  return {
    round,
    previous: await previousRound(db, round.channelId, round.localDate),
    newestClosed: await newestClosed(db, round.channelId),
  };
};

/** One order for one choice, so that equal answers are equal text; a wrong id fails the answer. */
const inFileOrder = (question: Question, chosen: readonly OptionId[]): readonly OptionId[] => {
  const options = question.kind === 'open' ? [] : question.options.map(({ id }) => id);
  const stranger = chosen.find((id) => !options.includes(id));
  if (stranger !== undefined) {
    throw new Error(`Question ${question.id} has no option ${stranger}.`);
  }
  return options.filter((id) => chosen.includes(id));
};

const toStore = ({ round }: RoundContext, answer: NewAnswer): Answer => ({
  ...answer,
  workspaceId: round.workspaceId,
  channelId: round.channelId,
  questionId: round.version.question.id,
  questionRevision: round.version.question.revision,
  optionIds: inFileOrder(round.version.question, answer.optionIds),
});

const recordOpen = async (
  db: Db,
  queries: AnswerQueries,
  context: RoundContext,
  newAnswer: NewAnswer,
): Promise<AnswerResult | undefined> => {
  const answer = toStore(context, newAnswer);
  const row = toAnswerRow(answer, context.round.version.question.topic);
  if ((await queries.insertAnswer(db, row)).numAffectedRows !== 1n) {
    return undefined;
  }
  const streak = await advanceStreak(db, queries, answer, context);
  return { outcome: 'recorded', answer, streak: currentStreak(streak, context.newestClosed) };
};

const firstAnswer = async (
  db: Db,
  { channelId }: Round,
  { roundId, memberId }: NewAnswer,
): Promise<AnswerResult> => {
  const answer = await findAnswer(db, roundId, memberId);
  if (answer === undefined) {
    return { outcome: 'closed' };
  }
  const streak = required(await findStreak(db, channelId, memberId), `streak of ${memberId}`);
  return { outcome: 'already', answer, streak };
};

const record = async (
  db: Db,
  queries: AnswerQueries,
  context: RoundContext,
  answer: NewAnswer,
): Promise<AnswerResult> => {
  const { round } = context;
  if (round.status === 'void') {
    return { outcome: 'closed' };
  }
  const recorded =
    round.status === 'open' ? await recordOpen(db, queries, context, answer) : undefined;
  return recorded ?? firstAnswer(db, round, answer);
};

const countAnswers = async (
  db: Db,
  roundId: RoundId,
  recordedAt: readonly Millis[],
): Promise<void> => {
  await db
    .updateTable('round')
    .set((round) => ({
      answer_count: round('answer_count', '+', recordedAt.length),
      refresh_at: staleFrom(Math.min(...recordedAt)),
    }))
    .where('id', '=', roundId)
    .execute();
};

/**
 * Records a group of answers, to any rounds, within the caller's transaction; a result for each, in
 * order, as `AnswerStore.recordAnswer` promises.
 *
 * @throws when any of them can't be stored: then none may be.
 */
export const recordAnswers = async (
  db: Db,
  queries: AnswerQueries,
  answers: readonly NewAnswer[],
): Promise<readonly AnswerResult[]> => {
  await lockChannelsOfRounds(db, [...new Set(answers.map(({ roundId }) => roundId))]);
  const contexts = new Map<RoundId, RoundContext>();
  const recordedAt = new Map<RoundId, Millis[]>();
  const results: AnswerResult[] = [];
  for (const answer of answers) {
    const { roundId, answeredAt } = answer;
    const context = contexts.get(roundId) ?? (await loadContext(db, roundId));
    contexts.set(roundId, context);
    const result = await record(db, queries, context, answer);
    if (result.outcome === 'recorded') {
      recordedAt.set(roundId, [...(recordedAt.get(roundId) ?? []), answeredAt]);
    }
    results.push(result);
  }
  for (const [roundId, instants] of recordedAt) {
    await countAnswers(db, roundId, instants);
  }
  return results;
};
