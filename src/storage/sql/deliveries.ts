import type { DeliveryId } from '../../core/ids.ts';
import type { Delivery, Millis } from '../records.ts';
import type { DeliveryStore } from '../store.ts';
import { markFailed, markSent, putBack, UNSETTLED } from './delivery-states.ts';
import { holdsLease, leaseDeliveries } from './leases.ts';
import { createMessageStore } from './messages.ts';
import { nextWorkAt } from './next-work.ts';
import { toDelivery } from './rows.ts';
import type { Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

const findDelivery = async (db: Db, id: DeliveryId): Promise<Delivery | undefined> => {
  const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDelivery(row);
};

type Counts = Awaited<ReturnType<DeliveryStore['deliveryCounts']>>;

/** Two ranges of two indexes: what there is to do is little, and what is done is counted from an instant. */
const deliveryCounts = async (db: Db, settledSince: Millis): Promise<Counts> => {
  const counted = db
    .selectFrom('delivery')
    .select((delivery) => ['kind', 'state', delivery.fn.countAll<number>().as('count')])
    .groupBy(['kind', 'state']);
  return counted
    .where('state', 'in', UNSETTLED)
    .unionAll(counted.where('settled_at', '>=', settledSince))
    .orderBy('kind')
    .orderBy('state')
    .execute();
};

export const createDeliveryStore = (db: Db): DeliveryStore => ({
  ...createMessageStore(db),
  leaseDeliveries: (lease) => inTransaction(db, (trx) => leaseDeliveries(trx, lease)),
  holdsLease: (held) => holdsLease(db, held),
  delivery: (id) => findDelivery(db, id),
  markSent: (id, messageRef, now) => inTransaction(db, (trx) => markSent(trx, id, messageRef, now)),
  markPending: (held, availableAt, reason) =>
    inTransaction(db, (trx) => putBack(trx, held, 'pending', availableAt, reason)),
  markUncertain: (held, availableAt, reason) =>
    inTransaction(db, (trx) => putBack(trx, held, 'uncertain', availableAt, reason)),
  markFailed: (held, reason, now) => inTransaction(db, (trx) => markFailed(trx, held, reason, now)),
  nextWorkAt: () => nextWorkAt(db),
  deliveryCounts: (settledSince = 0) => deliveryCounts(db, settledSince),
});
