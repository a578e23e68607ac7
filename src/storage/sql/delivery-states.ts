import type { DeliveryId, MessageRef, RoundId } from '../../core/ids.ts';
import type { DeliveryState, Millis } from '../records.ts';
import type { HeldDelivery } from '../store.ts';
import { lockChannelOfDelivery } from './locks.ts';
import type { Db } from './schema.ts';
import { voidRound } from './void.ts';

/** States in which there is something left to do. */
export const UNSETTLED: readonly DeliveryState[] = ['pending', 'sending', 'uncertain'];

const NO_LEASE = { lease_owner: null, leased_until: null };

/** Puts a delivery back until `availableAt`, for whom it is leased to. */
export const putBack = async (
  db: Db,
  { id, owner }: HeldDelivery,
  state: 'pending' | 'uncertain',
  availableAt: Millis,
  reason: string,
): Promise<void> => {
  await db
    .updateTable('delivery')
    .set({ state, available_at: availableAt, reason, ...NO_LEASE })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .where('state', 'in', UNSETTLED)
    .execute();
};

/** As `DeliveryStore.markSent` promises. One that was given up may turn up all the same. */
export const markSent = async (
  db: Db,
  id: DeliveryId,
  messageRef: MessageRef,
  now: Millis,
): Promise<void> => {
  await lockChannelOfDelivery(db, id);
  const sent = await db
    .updateTable('delivery')
    .set({ state: 'sent', message_ref: messageRef, reason: null, settled_at: now, ...NO_LEASE })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .returning(['kind', 'round_id'])
    .executeTakeFirst();
  if (sent?.kind === 'daily') {
    await db
      .updateTable('round')
      .set({ message_ref: messageRef })
      .where('id', '=', sent.round_id)
      .execute();
  }
};

const FAILED = { state: 'failed', ...NO_LEASE } as const;

/** As `DeliveryStore.markFailed` promises. */
export const markFailed = async (
  db: Db,
  { id, owner }: HeldDelivery,
  reason: string,
  now: Millis,
): Promise<void> => {
  await lockChannelOfDelivery(db, id);
  const failed = await db
    .updateTable('delivery')
    .set({ ...FAILED, reason, settled_at: now })
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .where('state', 'in', UNSETTLED)
    .returning(['kind', 'round_id'])
    .executeTakeFirst();
  if (failed?.kind !== 'daily') {
    return;
  }
  const round = await db
    .selectFrom('round')
    .select(['id', 'channel_id as channelId', 'local_date as localDate'])
    .where('id', '=', failed.round_id)
    .where('status', '=', 'open')
    .executeTakeFirst();
  if (round !== undefined) {
    await voidRound(db, round, now);
  }
};

/** Gives up a question that wasn't posted before its reveal. */
export const giveUpQuestion = async (db: Db, roundId: RoundId, now: Millis): Promise<void> => {
  await db
    .updateTable('delivery')
    .set({ ...FAILED, reason: 'its round has ended', settled_at: now })
    .where('round_id', '=', roundId)
    .where('kind', '=', 'daily')
    .where('state', 'in', UNSETTLED)
    .execute();
};
