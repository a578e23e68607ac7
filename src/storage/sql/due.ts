import type { ChannelStatus, Millis } from '../records.ts';
import type { DueSlot } from '../store.ts';
import { selectRoundsInChannels, toRoundInChannel } from './rounds-in-channels.ts';
import { toChannel } from './rows.ts';
import type { Db } from './schema.ts';

/** Rounds close in suspended channels too; nothing else happens there. */
const REVEALED: readonly ChannelStatus[] = ['active', 'suspended'];

/** What comes first where several slots are due at one instant. */
const ORDER: Readonly<Record<DueSlot['kind'], number>> = { reveal: 0, weekly: 1, daily: 2 };

const planned = (db: Db) =>
  db
    .selectFrom('slot_plan')
    .innerJoin('channel', 'channel.id', 'slot_plan.channel_id')
    .select(['slot_plan.kind', 'slot_plan.local_date', 'slot_plan.due_at'])
    .where('channel.status', '=', 'active')
    .orderBy('slot_plan.due_at');

const revealed = (db: Db) =>
  selectRoundsInChannels(db)
    .where('round.status', '=', 'open')
    .where('channel.status', 'in', REVEALED)
    .orderBy('round.reveal_at');

const duePlanned = async (db: Db, now: Millis, limit: number): Promise<readonly DueSlot[]> => {
  const rows = await planned(db)
    .selectAll('channel')
    .where('slot_plan.due_at', '<=', now)
    .orderBy('slot_plan.kind', 'desc')
    .orderBy('slot_plan.channel_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    channel: toChannel(row),
    slot: { localDate: row.local_date, at: row.due_at },
  }));
};

const dueReveals = async (db: Db, now: Millis, limit: number): Promise<readonly DueSlot[]> => {
  const rows = await revealed(db)
    .where('round.reveal_at', '<=', now)
    .orderBy('round.channel_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: 'reveal',
    ...toRoundInChannel(row),
    slot: { localDate: row.local_date, at: row.reveal_at },
  }));
};

/** As `SlotStore.dueSlots` promises. */
export const dueSlots = async (db: Db, now: Millis, limit: number): Promise<readonly DueSlot[]> => {
  const due = [...(await dueReveals(db, now, limit)), ...(await duePlanned(db, now, limit))];
  return due.sort((a, b) => a.slot.at - b.slot.at || ORDER[a.kind] - ORDER[b.kind]).slice(0, limit);
};

/** As `ChannelStore.nextDueAt` promises. */
export const nextDueAt = async (db: Db): Promise<Millis | undefined> => {
  const slot = await planned(db).limit(1).executeTakeFirst();
  const reveal = await revealed(db).limit(1).executeTakeFirst();
  const instants = [slot?.due_at, reveal?.reveal_at].filter((at) => at !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
};
