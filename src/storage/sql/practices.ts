import type { MemberId, PracticeId, QuestionId, WorkspaceId } from '../../core/ids.ts';
import type { Millis, Practice } from '../records.ts';
import type { NewPractice, PracticeStore } from '../store.ts';
import { toJson } from './json.ts';
import { toPractice } from './rows.ts';
import type { Db } from './schema.ts';
import { inTransaction, required } from './transaction.ts';
import { keepVersion } from './versions.ts';
import { addWorkspace } from './workspaces.ts';

type PracticeAnswer = Parameters<PracticeStore['answerPractice']>[1];

const findPractice = async (db: Db, id: PracticeId): Promise<Practice | undefined> => {
  const row = await db
    .selectFrom('practice')
    .innerJoin('question_version as version', (join) =>
      join
        .onRef('version.workspace_id', '=', 'practice.workspace_id')
        .onRef('version.digest', '=', 'practice.digest'),
    )
    .selectAll('practice')
    .select('version.body')
    .where('practice.id', '=', id)
    .executeTakeFirst();
  return row && toPractice(row);
};

const addPractice = async (db: Db, practice: NewPractice): Promise<Practice> => {
  // In a private chat nobody may have added the workspace yet.
  await addWorkspace(db, practice.workspaceId, practice.now);
  await keepVersion(db, practice.workspaceId, practice.version);
  await db
    .insertInto('practice')
    .values({
      id: practice.id,
      workspace_id: practice.workspaceId,
      member_id: practice.memberId,
      channel_id: practice.channelId,
      digest: practice.version.digest,
      question_id: practice.version.question.id,
      option_order: toJson(practice.optionOrder),
      asked_at: practice.now,
    })
    .execute();
  return required(await findPractice(db, practice.id), `practice ${practice.id}`);
};

const answerPractice = async (
  db: Db,
  id: PracticeId,
  { optionIds, score, now }: PracticeAnswer,
): Promise<Practice> => {
  await db
    .updateTable('practice')
    .set({ option_ids: optionIds && toJson(optionIds), score, answered_at: now })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .execute();
  return required(await findPractice(db, id), `practice ${id}`);
};

const ofMember = (db: Db, workspaceId: WorkspaceId, memberId: MemberId) =>
  db
    .selectFrom('practice')
    .where('workspace_id', '=', workspaceId)
    .where('member_id', '=', memberId);

const practised = async (
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
    .groupBy('question_id')
    .orderBy('question_id')
    .execute();

const practiceTotals = async (
  db: Db,
  workspaceId: WorkspaceId,
  memberId: MemberId,
): Promise<{ answered: number; right: number }> =>
  ofMember(db, workspaceId, memberId)
    .select((practice) => [
      practice.fn.count<number>('answered_at').as('answered'),
      practice.fn.countAll<number>().filterWhere('score', '=', 1).as('right'),
    ])
    .executeTakeFirstOrThrow();

const openQuestions = async (db: Db, workspaceId: WorkspaceId): Promise<readonly QuestionId[]> => {
  const rows = await db
    .selectFrom('round')
    .select('question_id')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .where('status', '=', 'open')
    .orderBy('question_id')
    .execute();
  return rows.map(({ question_id }) => question_id);
};

export const createPracticeStore = (db: Db): PracticeStore => ({
  addPractice: (practice) => inTransaction(db, (trx) => addPractice(trx, practice)),
  practice: (id) => findPractice(db, id),
  answerPractice: (id, answer) => inTransaction(db, (trx) => answerPractice(trx, id, answer)),
  practised: (workspaceId, memberId) => practised(db, workspaceId, memberId),
  practiceTotals: (workspaceId, memberId) => practiceTotals(db, workspaceId, memberId),
  openQuestions: (workspaceId) => openQuestions(db, workspaceId),
});
