import type { DeliveryId } from '../../core/ids.ts';
import type { Delivery } from '../records.ts';
import type { Lease } from '../store.ts';
import { UNSETTLED } from './delivery-states.ts';
import { toDelivery } from './rows.ts';
import type { Db } from './schema.ts';

/** Ids of what is to be worked on, oldest first: the oldest of each channel that nobody works on. */
const workable = async (
  db: Db,
  { now, limit }: Pick<Lease, 'now' | 'limit'>,
): Promise<readonly DeliveryId[]> => {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('delivery')
        .select((delivery) => [
          'id',
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
        )
        .as('candidate'),
    )
    .select('id')
    .where('place', '=', 1)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
};

/** As `DeliveryStore.leaseDeliveries` promises. */
export const leaseDeliveries = async (db: Db, lease: Lease): Promise<readonly Delivery[]> => {
  const ids = await workable(db, lease);
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
    .returningAll()
    .execute();
  return rows.map(toDelivery).sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
};
