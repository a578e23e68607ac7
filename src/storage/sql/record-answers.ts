import type { MemberId, RoundId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import { currentStreak } from '../../core/streak.ts';
import type { Answer, Millis, Round } from '../records.ts';
import type { AnswerResult, NewAnswer } from '../store.ts';
import type { AnswerQueries } from './answer-queries.ts';
import { findAnswer, toAnswerOf, toAnswerRow } from './answer-rows.ts';
import { lockChannelsOfRounds } from './locks.ts';
import type { Db } from './schema.ts';
import { advanceStreaks, findStreak, type StreakContext } from './streaks.ts';
import { required } from './transaction.ts';

/** What answers to one round have in common; read once a group. */
interface RoundContext extends StreakContext {
  readonly round: Round;
  readonly newestClosed: LocalDate | undefined;
}

const loadContext = async (
  db: Db,
  queries: AnswerQueries,
  roundId: RoundId,
): Promise<RoundContext> => {
  const round = required(await queries.readRound(db, roundId), `round ${roundId}`);
  const [previous] = (await queries.selectPrevious(db, round)).rows;
  const [newestClosed] = (await queries.selectNewestClosed(db, round)).rows;
  return { round, previous, newestClosed: newestClosed?.local_date };
};

/** The first of each member's answers. */
const firstOfEach = (answers: readonly Answer[]): ReadonlyMap<MemberId, Answer> =>
  new Map(answers.toReversed().map((answer) => [answer.memberId, answer]));

/** Stores the answers of those who haven't answered the round yet; a result for each of these. */
const recordOpen = async (
  db: Db,
  queries: AnswerQueries,
  context: RoundContext,
  newAnswers: readonly NewAnswer[],
): Promise<Map<MemberId, AnswerResult>> => {
  const { round, newestClosed } = context;
  const answers = firstOfEach(newAnswers.map((answer) => toAnswerOf(round, answer)));
  const { topic } = round.version.question;
  const rows = [...answers.values()].map((answer) => toAnswerRow(answer, topic));
  const inserted = await queries.insertAnswers(db, rows);
  const { workspaceId, channelId } = round;
  const keys = inserted.map((row) => ({ workspaceId, channelId, memberId: row.member_id }));
  const streaks = await advanceStreaks(db, queries, keys, context);
  const recorded = new Map<MemberId, AnswerResult>();
  for (const [memberId, stored] of streaks) {
    const answer = required(answers.get(memberId), `answer of ${memberId}`);
    const streak = currentStreak(stored, newestClosed);
    recorded.set(memberId, { outcome: 'recorded', answer, streak });
  }
  return recorded;
};

const firstAnswer = async (
  db: Db,
  { channelId, status }: Round,
  { roundId, memberId }: NewAnswer,
): Promise<AnswerResult> => {
  const answer = status === 'void' ? undefined : await findAnswer(db, roundId, memberId);
  if (answer === undefined) {
    return { outcome: 'closed' };
  }
  const streak = required(await findStreak(db, channelId, memberId), `streak of ${memberId}`);
  return { outcome: 'already', answer, streak };
};

const instantOf = (result: AnswerResult): readonly Millis[] =>
  result.outcome === 'closed' ? [] : [result.answer.answeredAt];

interface Recorded {
  readonly round: Round;
  /** Results of the members whose first answer was among those given. */
  readonly results: Map<MemberId, AnswerResult>;
}

/** Records what can be recorded of answers to one round. */
const recordInRound = async (
  db: Db,
  queries: AnswerQueries,
  roundId: RoundId,
  answers: readonly NewAnswer[],
): Promise<Recorded> => {
  const context = await loadContext(db, queries, roundId);
  const { round } = context;
  const results =
    round.status === 'open' ? await recordOpen(db, queries, context, answers) : new Map();
  if (results.size > 0) {
    const since = Math.min(...[...results.values()].flatMap(instantOf));
    await queries.countAnswers(db, { id: roundId, count: results.size, since });
  }
  return { round, results };
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
  const rounds = new Map<RoundId, Recorded>();
  for (const roundId of new Set(answers.map((answer) => answer.roundId))) {
    const mine = answers.filter((answer) => answer.roundId === roundId);
    rounds.set(roundId, await recordInRound(db, queries, roundId, mine));
  }
  const given: AnswerResult[] = [];
  for (const answer of answers) {
    const { roundId, memberId } = answer;
    const { round, results } = required(rounds.get(roundId), `round ${roundId}`);
    given.push(results.get(memberId) ?? (await firstAnswer(db, round, answer)));
    // Whoever presses twice in one group gets their own first answer the second time.
    results.delete(memberId);
  }
  return given;
};
