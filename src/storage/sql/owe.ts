import type { RoundId } from '../../core/ids.ts';
import type { Channel, Millis, PlannedSlot, SlotKind } from '../records.ts';
import type { NewDelivery } from '../store.ts';
import type { Db } from './schema.ts';

/** One message that a channel is owed for a slot. */
export interface Owed {
  readonly channel: Channel;
  readonly kind: SlotKind;
  readonly slot: PlannedSlot;
  readonly now: Millis;
  readonly delivery: NewDelivery;
  readonly roundId?: RoundId;
  readonly week?: number;
}

/** Adds a delivery, to be worked on at once. */
export const owe = async (db: Db, { channel, kind, slot, now, ...owed }: Owed): Promise<void> => {
  await db
    .insertInto('delivery')
    .values({
      id: owed.delivery.id,
      workspace_id: channel.workspaceId,
      channel_id: channel.id,
      adapter: channel.adapter,
      kind,
      local_date: slot.localDate,
      round_id: owed.roundId ?? null,
      week: owed.week ?? null,
      state: 'pending',
      attempts: 0,
      created_at: now,
      available_at: now,
      expires_at: owed.delivery.expiresAt,
    })
    .execute();
};
