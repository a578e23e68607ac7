import type { ChannelId, MemberId } from '../../core/ids.ts';
import type { ManagerStore } from '../store.ts';
import { lockChannel } from './locks.ts';
import type { Db } from './schema.ts';
import { inTransaction, required } from './transaction.ts';

const readManagers = async (db: Db, channelId: ChannelId): Promise<readonly MemberId[]> => {
  const rows = await db
    .selectFrom('channel_manager')
    .select('member_id')
    .where('channel_id', '=', channelId)
    .orderBy('member_id')
    .execute();
  return rows.map((row) => row.member_id);
};

const addManagers = async (
  db: Db,
  channelId: ChannelId,
  members: readonly MemberId[],
): Promise<void> => {
  const channel = await db
    .selectFrom('channel')
    .select('workspace_id')
    .where('id', '=', channelId)
    .executeTakeFirst();
  const { workspace_id } = required(channel, `channel ${channelId}`);
  for (const member_id of members) {
    await db
      .insertInto('channel_manager')
      .values({ workspace_id, channel_id: channelId, member_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

const setManagers = async (
  db: Db,
  channelId: ChannelId,
  members: readonly MemberId[],
): Promise<void> => {
  await lockChannel(db, channelId);
  await db.deleteFrom('channel_manager').where('channel_id', '=', channelId).execute();
  await addManagers(db, channelId, members);
};

export const createManagerStore = (db: Db): ManagerStore => ({
  managers: (channelId) => readManagers(db, channelId),
  addManager: (channelId, member) =>
    inTransaction(db, async (trx) => {
      await lockChannel(trx, channelId);
      await addManagers(trx, channelId, [member]);
    }),
  setManagers: (channelId, members) =>
    inTransaction(db, (trx) => setManagers(trx, channelId, members)),
});
