import type { DeliveryId } from '../../core/ids.ts';
import type { Delivery } from '../records.ts';
import type { DeliveryStore } from '../store.ts';
import { markFailed, markSent, putBack } from './delivery-states.ts';
import { leaseDeliveries } from './leases.ts';
import { createMessageStore } from './messages.ts';
import { nextWorkAt } from './next-work.ts';
import { toDelivery } from './rows.ts';
import type { Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

const findDelivery = async (db: Db, id: DeliveryId): Promise<Delivery | undefined> => {
  const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDelivery(row);
};

const deliveryCounts = async (
  db: Db,
): Promise<readonly { kind: string; state: string; count: number }[]> =>
  db
    .selectFrom('delivery')
    .select((delivery) => ['kind', 'state', delivery.fn.countAll<number>().as('count')])
    .groupBy(['kind', 'state'])
    .orderBy('kind')
    .orderBy('state')
    .execute();

export const createDeliveryStore = (db: Db): DeliveryStore => ({
  ...createMessageStore(db),
  leaseDeliveries: (lease) => inTransaction(db, (trx) => leaseDeliveries(trx, lease)),
  delivery: (id) => findDelivery(db, id),
  markSent: (id, messageRef, now) => inTransaction(db, (trx) => markSent(trx, id, messageRef, now)),
  markPending: (id, availableAt, reason) =>
    inTransaction(db, (trx) => putBack(trx, id, 'pending', availableAt, reason)),
  markUncertain: (id, availableAt, reason) =>
    inTransaction(db, (trx) => putBack(trx, id, 'uncertain', availableAt, reason)),
  markFailed: (id, reason, now) => inTransaction(db, (trx) => markFailed(trx, id, reason, now)),
  nextWorkAt: () => nextWorkAt(db),
  deliveryCounts: () => deliveryCounts(db),
});
