import type { Addressee, Reference } from '../../core/adapter/references.ts';
import { type ChannelId, channelIdSchema, type WorkspaceId } from '../../core/ids.ts';
import type { ReferenceStore } from '../store.ts';
import type { Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

const find = async (db: Db, addressee: Addressee): Promise<Reference | undefined> => {
  const row = await db
    .selectFrom('reference')
    .select(['workspace_id', 'text', 'group_name'])
    .where('addressee', '=', addressee)
    .executeTakeFirst();
  return (
    row && {
      workspaceId: row.workspace_id,
      text: row.text,
      ...(row.group_name !== null && { group: row.group_name }),
    }
  );
};

const save = async (
  db: Db,
  addressee: Addressee,
  { workspaceId, text, group }: Reference,
): Promise<void> => {
  const values = { workspace_id: workspaceId, text, group_name: group ?? null };
  await db
    .insertInto('reference')
    .values({ addressee, ...values })
    .onConflict((conflict) => conflict.column('addressee').doUpdateSet(values))
    .execute();
};

const inGroup = async (
  db: Db,
  workspaceId: WorkspaceId,
  group: string,
): Promise<readonly ChannelId[]> => {
  const rows = await db
    .selectFrom('reference')
    .select('addressee')
    .where('workspace_id', '=', workspaceId)
    .where('group_name', '=', group)
    .orderBy('addressee')
    .execute();
  return rows.map(({ addressee }) => channelIdSchema.parse(addressee));
};

export const createReferenceStore = (db: Db): ReferenceStore => ({
  references: {
    find: (addressee) => find(db, addressee),
    save: (addressee, reference) => inTransaction(db, (trx) => save(trx, addressee, reference)),
    inGroup: (workspaceId, group) => inGroup(db, workspaceId, group),
  },
});
