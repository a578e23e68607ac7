import type { ChannelId, WorkspaceId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import type { Channel, Millis } from '../records.ts';
import { createSharedReads } from '../shared-reads.ts';
import type { ChannelChange, ChannelStore, NewChannel } from '../store.ts';
import { nextDueAt } from './due.ts';
import { toJson } from './json.ts';
import { lockChannel } from './locks.ts';
import { readPlan, replacePlan } from './plans.ts';
import { prepare, type Value } from './prepared.ts';
import { openRounds } from './rounds.ts';
import { toChannel } from './rows.ts';
import type { Db } from './schema.ts';
import { markOpenRoundsStale } from './stale.ts';
import { inTransaction, required } from './transaction.ts';
import { addWorkspace } from './workspaces.ts';

const selectChannel = (db: Db, id: ChannelId) =>
  db.selectFrom('channel').selectAll().where('id', '=', id);

export const findChannel = async (db: Db, id: ChannelId): Promise<Channel | undefined> => {
  const row = await selectChannel(db, id).executeTakeFirst();
  return row && toChannel(row);
};

/** As {@link findChannel}, for what every press of a button asks: prepared, and shared. */
const createFindChannel = (db: Db) => {
  const select = prepare((value: Value<{ id: ChannelId }>) => selectChannel(db, value('id')));
  return createSharedReads(async (id: ChannelId): Promise<Channel | undefined> => {
    const [row] = (await select(db, { id })).rows;
    return row && toChannel(row);
  });
};

const channelsOf = async (db: Db, workspaceId: WorkspaceId): Promise<readonly Channel[]> => {
  const rows = await db
    .selectFrom('channel')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toChannel);
};

const addChannel = async (
  db: Db,
  { id, workspaceId, adapter, settings, plan, suspended, now }: NewChannel,
): Promise<{ channel: Channel; added: boolean }> => {
  await addWorkspace(db, workspaceId, now);
  const inserted = await db
    .insertInto('channel')
    .values({
      id,
      workspace_id: workspaceId,
      adapter,
      settings: toJson(settings),
      status: suspended === undefined ? 'active' : 'suspended',
      status_reason: suspended ?? null,
      week: 1,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted === undefined) {
    return { channel: required(await findChannel(db, id), `channel ${id}`), added: false };
  }
  await replacePlan(db, { channelId: id, workspaceId }, plan);
  return { channel: toChannel(inserted), added: true };
};

const changeChannel = async (
  db: Db,
  id: ChannelId,
  { settings, status, statusReason, plan, reveals }: ChannelChange,
): Promise<Channel> => {
  await lockChannel(db, id);
  const row = await db
    .updateTable('channel')
    .set({
      ...(settings !== undefined && { settings: toJson(settings) }),
      status,
      status_reason: statusReason,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  const channel = toChannel(required(row, `channel ${id}`));
  await replacePlan(db, { channelId: id, workspaceId: channel.workspaceId }, plan);
  for (const { roundId, revealAt } of reveals) {
    await db
      .updateTable('round')
      .set({ reveal_at: revealAt })
      .where('id', '=', roundId)
      .where('channel_id', '=', id)
      .where('status', '=', 'open')
      .execute();
  }
  await markOpenRoundsStale(db, id);
  return channel;
};

const lastSlotDate = async (
  db: Db,
  channelId: ChannelId,
  kind: 'daily' | 'weekly',
): Promise<LocalDate | undefined> => {
  const row = await db
    .selectFrom('slot')
    .select((select) => select.fn.max('local_date').as('last'))
    .where('channel_id', '=', channelId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.last ?? undefined;
};

const lastClaimAt = async (db: Db): Promise<Millis | undefined> => {
  const row = await db
    .selectFrom('slot')
    .select((select) => select.fn.max('claimed_at').as('last'))
    .executeTakeFirst();
  return row?.last ?? undefined;
};

export const createChannelStore = (db: Db): ChannelStore => ({
  addChannel: (channel) => inTransaction(db, (trx) => addChannel(trx, channel)),
  channel: createFindChannel(db),
  channelsOf: (workspaceId) => channelsOf(db, workspaceId),
  changeChannel: (id, change) => inTransaction(db, (trx) => changeChannel(trx, id, change)),
  openRounds: (channelId) => openRounds(db, channelId),
  lastSlotDate: (channelId, kind) => lastSlotDate(db, channelId, kind),
  plan: (channelId) => readPlan(db, channelId),
  nextDueAt: () => nextDueAt(db),
  lastClaimAt: () => lastClaimAt(db),
});
