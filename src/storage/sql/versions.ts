import type { WorkspaceId } from '../../core/ids.ts';
import type { QuestionVersion } from '../records.ts';
import { toJson } from './json.ts';
import type { Db } from './schema.ts';

/** Keeps a question as it is shown now; the same version is kept once a workspace. */
export const keepVersion = async (
  db: Db,
  workspaceId: WorkspaceId,
  { digest, question }: QuestionVersion,
): Promise<void> => {
  await db
    .insertInto('question_version')
    .values({
      workspace_id: workspaceId,
      digest,
      question_id: question.id,
      revision: question.revision,
      body: toJson(question),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
