import { sql } from 'kysely';
import type { MemberId, QuestionId, WorkspaceId } from '../../core/ids.ts';
import type { Millis } from '../records.ts';
import type { Db } from './schema.ts';

const ofMember = (db: Db, workspaceId: WorkspaceId, memberId: MemberId) =>
  db
    .selectFrom('practice')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId);

/** As `PracticeStore.practised` promises. */
export const practised = async (
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
): Promise<readonly { questionId: QuestionId; times: number; lastAt: Millis }[]> =>
  ofMember(db, workspaceId, memberId)
    .select((practice) => [
      'question_id as questionId',
      practice.fn.countAll<number>().as('times'),
      practice.fn.max('asked_at').as('lastAt'),
    ])
    .where((practice) => practice.or([practice('step', 'is', null), practice('step', '=', 1)]))
    .groupBy('question_id')
    .orderBy('question_id')
    .execute();

/** One row for each question that was practised, however many steps it has. */
const wholes = (db: Db, workspaceId: WorkspaceId, memberId: MemberId) =>
  ofMember(db, workspaceId, memberId)
    .select((practice) => [
      practice.fn.count<number>('answered_at').as('answered'),
      practice.fn.max(practice.fn.coalesce('steps', sql.lit(1))).as('steps'),
      practice.fn.min('score').as('score'),
    ])
    .groupBy((practice) => practice.fn.coalesce('run_id', 'id'));

/** As `PracticeStore.practiceTotals` promises. */
export const practiceTotals = async (
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
): Promise<{ answered: number; right: number }> =>
  db
    .selectFrom(wholes(db, workspaceId, memberId).as('whole'))
    .select((whole) => [
      whole.fn.countAll<number>().as('answered'),
      whole.fn.countAll<number>().filterWhere('whole.score', '=', 1).as('right'),
    ])
    .whereRef('whole.answered', '=', 'whole.steps')
    .executeTakeFirstOrThrow();
