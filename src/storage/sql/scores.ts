import type { RoundId } from '../../core/ids.ts';
import type { Period } from '../store.ts';
import { periodKey } from './periods.ts';
import type { Db } from './schema.ts';

/** Adds all answers of a round to the scores of a period. */
export const addScores = async (db: Db, roundId: RoundId, period: Period): Promise<void> => {
  await db
    .insertInto('score')
    .columns([
      'channel_id',
      'period',
      'member_id',
      'workspace_id',
      'points',
      'right_count',
      'answer_count',
    ])
    .expression((from) =>
      from
        .selectFrom('answer')
        .select((answer) => [
          'channel_id',
          answer.val(periodKey(period)).as('period'),
          'member_id',
          'workspace_id',
          'points',
          'is_right',
          answer.lit(1).as('answer_count'),
        ])
        .where('round_id', '=', roundId),
    )
    .onConflict((conflict) =>
      conflict.columns(['channel_id', 'period', 'member_id']).doUpdateSet((score) => ({
        points: score('score.points', '+', score.ref('excluded.points')),
        right_count: score('score.right_count', '+', score.ref('excluded.right_count')),
        answer_count: score('score.answer_count', '+', score.ref('excluded.answer_count')),
      })),
    )
    .execute();
};
