import type { ChannelId, DeliveryId } from '../../core/ids.ts';
import type { Delivery, Millis } from '../records.ts';
import type { HeldDelivery, Lease } from '../store.ts';
import { UNSETTLED } from './delivery-states.ts';
import { traitsOf } from './dialect.ts';
import { reserveChannels } from './locks.ts';
import { toDelivery } from './rows.ts';
import type { Db } from './schema.ts';

/** What is to be worked on, in channels that nobody works in, with its place in the channel. */
const candidates = (db: Db, now: Millis) =>
  db
    .selectFrom('delivery')
    .select((delivery) => [
      'id',
      'channel_id',
      'created_at',
      delivery.fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('channel_id').orderBy('created_at').orderBy('id'))
        .as('place'),
    ])
    .where('state', 'in', UNSETTLED)
    .where('available_at', '<=', now)
    .where('channel_id', 'not in', (busy) =>
      busy
        .selectFrom('delivery')
        .select('channel_id')
        .where('state', 'in', UNSETTLED)
        .where('leased_until', '>', now),
    );

/** The oldest of each channel that has work, oldest first; in certain channels where they are given. */
const workable = (
  db: Db,
  { now, limit }: Pick<Lease, 'now' | 'limit'>,
  channels?: readonly ChannelId[],
): Promise<readonly { id: DeliveryId; channel_id: ChannelId }[]> =>
  db
    .selectFrom(
      candidates(db, now)
        .$if(channels !== undefined, (some) => some.where('channel_id', 'in', channels ?? []))
        .as('candidate'),
    )
    .select(['id', 'channel_id'])
    .where('place', '=', 1)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();

/** Ids of what is to be worked on, in channels where nobody else can begin to before this ends. */
const reserved = async (db: Db, lease: Lease): Promise<readonly DeliveryId[]> => {
  const seen = await workable(db, lease);
  if (!traitsOf(db).concurrentTransactions || seen.length === 0) {
    return seen.map(({ id }) => id);
  }
  const channels = await reserveChannels(
    db,
    seen.map((row) => row.channel_id),
  );
  // Somebody may have leased there, and ended, between the first look and the reservation.
  const rows = channels.length === 0 ? [] : await workable(db, lease, channels);
  return rows.map(({ id }) => id);
};

/** As `DeliveryStore.leaseDeliveries` promises. */
export const leaseDeliveries = async (db: Db, lease: Lease): Promise<readonly Delivery[]> => {
  const ids = await reserved(db, lease);
  if (ids.length === 0) {
    return [];
  }
  const rows = await db
    .updateTable('delivery')
    .set((delivery) => ({
      state: delivery
        .case()
        .when('state', '=', 'pending')
        .then('sending' as const)
        .else('uncertain' as const)
        .end(),
      attempts: delivery
        .case()
        .when('state', '=', 'pending')
        .then(delivery('attempts', '+', 1))
        .else(delivery.ref('attempts'))
        .end(),
      lease_owner: lease.owner,
      leased_until: lease.now + lease.leaseMs,
    }))
    .where('id', 'in', ids)
    // Whoever had it may have settled it or put it back just now: they write without the reservation.
    .where('state', 'in', UNSETTLED)
    .where('available_at', '<=', lease.now)
    .returningAll()
    .execute();
  return rows.map(toDelivery).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
};

/** As `DeliveryStore.holdsLease` promises. */
export const holdsLease = async (db: Db, { id, owner }: HeldDelivery): Promise<boolean> => {
  const row = await db
    .selectFrom('delivery')
    .select('id')
    .where('id', '=', id)
    .where('lease_owner', '=', owner)
    .where('state', 'in', UNSETTLED)
    .executeTakeFirst();
  return row !== undefined;
};
