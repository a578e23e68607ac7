import type { PracticeId, QuestionId, WorkspaceId } from '../../core/ids.ts';
import type { Practice } from '../records.ts';
import type { NewPractice, PracticeStore } from '../store.ts';
import { toJson } from './json.ts';
import { practiceTotals, practised } from './practice-counts.ts';
import { toPractice } from './rows.ts';
import type { Db } from './schema.ts';
import { inTransaction, required } from './transaction.ts';
import { keepVersion } from './versions.ts';
import { addWorkspace } from './workspaces.ts';

type PracticeAnswer = Parameters<PracticeStore['answerPractice']>[1];

const withVersions = (db: Db) =>
  db
    .selectFrom('practice')
    .innerJoin('question_version as version', (join) =>
      join
        .onRef('version.workspace_id', '=', 'practice.workspace_id')
        .onRef('version.digest', '=', 'practice.digest'),
    )
    .selectAll('practice')
    .select('version.body');

const findPractice = async (db: Db, id: PracticeId): Promise<Practice | undefined> => {
  const row = await withVersions(db).where('practice.id', '=', id).executeTakeFirst();
  return row && toPractice(row);
};

const stepsOf = async (db: Db, runId: PracticeId): Promise<readonly Practice[]> => {
  const rows = await withVersions(db).where('run_id', '=', runId).orderBy('step').execute();
  return rows.map(toPractice);
};

/** What is there after an insert: the new practice, or the step that was asked before. */
const findAsked = async (db: Db, { id, step }: NewPractice): Promise<Practice | undefined> =>
  step === null
    ? findPractice(db, id)
    : (await stepsOf(db, step.runId)).find((asked) => asked.step?.number === step.number);

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
      run_id: practice.step?.runId ?? null,
      step: practice.step?.number ?? null,
      steps: practice.step?.of ?? null,
      option_order: toJson(practice.optionOrder),
      asked_at: practice.now,
    })
    .onConflict((conflict) => conflict.columns(['run_id', 'step']).doNothing())
    .execute();
  return required(await findAsked(db, practice), `practice ${practice.id}`);
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
  stepsOf: (runId) => stepsOf(db, runId),
  answerPractice: (id, answer) => inTransaction(db, (trx) => answerPractice(trx, id, answer)),
  practised: (workspaceId, memberId) => practised(db, workspaceId, memberId),
  practiceTotals: (workspaceId, memberId) => practiceTotals(db, workspaceId, memberId),
  openQuestions: (workspaceId) => openQuestions(db, workspaceId),
});
