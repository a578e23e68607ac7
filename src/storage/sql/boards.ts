import type { ChannelId, MemberId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import type { BoardStore, MemberTotals, Period, RoundResult, Score } from '../store.ts';
import { periodKey } from './periods.ts';
import { selectRounds } from './rounds.ts';
import { toRound } from './rows.ts';
import type { Db } from './schema.ts';

const scores = async (db: Db, channelId: ChannelId, period: Period): Promise<readonly Score[]> => {
  const rows = await db
    .selectFrom('score')
    .select(['member_id', 'points', 'right_count', 'answer_count'])
    .where('channel_id', '=', channelId)
    .where('period', '=', periodKey(period))
    .orderBy('points', 'desc')
    .orderBy('right_count', 'desc')
    .orderBy('member_id')
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    points: row.points,
    right: row.right_count,
    answered: row.answer_count,
  }));
};

const closedRounds = (db: Db, channelId: ChannelId, period: Period) => {
  const rounds = selectRounds(db)
    .select((round) =>
      round
        .selectFrom('answer')
        .select((answer) => answer.fn.countAll<number>().as('count'))
        .whereRef('answer.round_id', '=', 'round.id')
        .where('answer.is_right', '=', 1)
        .as('right_count'),
    )
    .where('round.channel_id', '=', channelId)
    .where('round.status', '=', 'closed')
    .orderBy('round.local_date');
  switch (period.type) {
    case 'week':
      return rounds.where('round.week', '=', period.week);
    case 'month':
      return rounds
        .where('round.local_date', '>=', `${period.month}-01` as LocalDate)
        .where('round.local_date', '<=', `${period.month}-31` as LocalDate);
    case 'all':
      return rounds;
  }
};

const roundResults = async (
  db: Db,
  channelId: ChannelId,
  period: Period,
): Promise<readonly RoundResult[]> => {
  const rows = await closedRounds(db, channelId, period).execute();
  return rows.map((row) => {
    const { id, localDate, version, answerCount } = toRound(row);
    return { roundId: id, localDate, version, answered: answerCount, right: row.right_count ?? 0 };
  });
};

const memberTotals = async (
  db: Db,
  channelId: ChannelId,
  memberId: MemberId,
): Promise<MemberTotals> => {
  const topics = await db
    .selectFrom('answer')
    .innerJoin('round', 'round.id', 'answer.round_id')
    .select((answer) => [
      'answer.topic',
      answer.fn.countAll<number>().as('answered'),
      answer.fn.sum<number>('answer.is_right').as('right'),
      answer.fn.sum<number>('answer.points').as('points'),
    ])
    .where('answer.workspace_id', '=', (channel) =>
      // A member's answers are indexed by workspace.
      channel.selectFrom('channel').select('workspace_id').where('id', '=', channelId),
    )
    .where('answer.member_id', '=', memberId)
    .where('answer.channel_id', '=', channelId)
    .where('round.status', '!=', 'void')
    .groupBy('answer.topic')
    .orderBy('answer.topic')
    .execute();
  const sum = (count: (topic: (typeof topics)[number]) => number): number =>
    topics.reduce((total, topic) => total + count(topic), 0);
  return {
    answered: sum(({ answered }) => answered),
    right: sum(({ right }) => right),
    points: sum(({ points }) => points),
    topics: topics.map(({ topic, answered, right }) => ({ topic, answered, right })),
  };
};

export const createBoardStore = (db: Db): BoardStore => ({
  scores: (channelId, period) => scores(db, channelId, period),
  roundResults: (channelId, period) => roundResults(db, channelId, period),
  memberTotals: (channelId, memberId) => memberTotals(db, channelId, memberId),
});
