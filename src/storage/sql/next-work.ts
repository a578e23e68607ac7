import type { Millis } from '../records.ts';
import { UNSETTLED } from './delivery-states.ts';
import type { Db } from './schema.ts';

/** Each channel's deliveries wait for its leases, and for the first that becomes available. */
const nextDelivery = async (db: Db): Promise<Millis | undefined> => {
  const row = await db
    .selectFrom((from) =>
      from
        .selectFrom('delivery')
        .select((delivery) => [
          delivery.fn.min('available_at').as('available'),
          delivery.fn.coalesce(delivery.fn.max('leased_until'), delivery.lit(0)).as('leased'),
        ])
        .where('state', 'in', UNSETTLED)
        .groupBy('channel_id')
        .as('channel'),
    )
    .select((channel) =>
      channel.fn
        .min<Millis | null>(
          channel
            .case()
            .when('leased', '>', channel.ref('available'))
            .then(channel.ref('leased'))
            .else(channel.ref('available'))
            .end(),
        )
        .as('next'),
    )
    .executeTakeFirst();
  return row?.next ?? undefined;
};

const nextRefresh = async (db: Db): Promise<Millis | undefined> => {
  const row = await db
    .selectFrom('round')
    .select((round) => round.fn.min('refresh_at').as('next'))
    .where('refresh_at', 'is not', null)
    .where('message_ref', 'is not', null)
    .executeTakeFirst();
  return row?.next ?? undefined;
};

/** As `DeliveryStore.nextWorkAt` promises. */
export const nextWorkAt = async (db: Db): Promise<Millis | undefined> => {
  const instants = [await nextDelivery(db), await nextRefresh(db)].filter((at) => at !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
};
