import { type Migration, sql } from 'kysely';

/** Deliveries are counted from an instant on, not all of them anew each time. */
export const settledDeliveries: Migration = {
  up: async (db) => {
    await db.schema.dropIndex('delivery_by_kind').execute();
    await db.schema
      .createIndex('delivery_by_settlement')
      .on('delivery')
      .columns(['settled_at', 'kind', 'state'])
      .where(sql<boolean>`settled_at is not null`)
      .execute();
  },
};
