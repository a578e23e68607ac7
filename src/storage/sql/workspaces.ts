import type { WorkspaceId } from '../../core/ids.ts';
import type { Millis } from '../records.ts';
import type { Db } from './schema.ts';

/** Adds a workspace, where it isn't there already. */
export const addWorkspace = async (db: Db, id: WorkspaceId, now: Millis): Promise<void> => {
  await db
    .insertInto('workspace')
    .values({ id, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
