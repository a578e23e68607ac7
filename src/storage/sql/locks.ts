import { sql } from 'kysely';
import type { ChannelId, DeliveryId, RoundId } from '../../core/ids.ts';
import { traitsOf } from './dialect.ts';
import type { Db } from './schema.ts';

// The channel's row is the lock of all that happens in a channel: whoever writes there takes it first,
// in the order of ids where there are several, so that nobody waits in a circle. Where transactions
// have the database to themselves, there is nothing to do.

/** Transactions beside this one write nothing in the channel until this one ends. */
export const lockChannel = async (db: Db, id: ChannelId): Promise<void> => {
  if (traitsOf(db).concurrentTransactions) {
    await db.selectFrom('channel').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  }
};

/** As {@link lockChannel}, for several. */
export const lockChannels = async (db: Db, ids: readonly ChannelId[]): Promise<void> => {
  if (traitsOf(db).concurrentTransactions) {
    await db
      .selectFrom('channel')
      .select('id')
      .where('id', 'in', ids)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
  }
};

/** As {@link lockChannel}, for the channels of rounds. */
export const lockChannelsOfRounds = async (db: Db, ids: readonly RoundId[]): Promise<void> => {
  if (traitsOf(db).concurrentTransactions) {
    await db
      .selectFrom('channel')
      .select('id')
      .where('id', 'in', (from) =>
        from.selectFrom('round').select('channel_id').where('id', 'in', ids),
      )
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
  }
};

/** As {@link lockChannel}, for the channel of a delivery. */
export const lockChannelOfDelivery = async (db: Db, id: DeliveryId): Promise<void> => {
  if (traitsOf(db).concurrentTransactions) {
    await db
      .selectFrom('channel')
      .select('id')
      .where('id', '=', (from) =>
        from.selectFrom('delivery').select('channel_id').where('id', '=', id),
      )
      .forNoKeyUpdate()
      .execute();
  }
};

/** Names the locks of {@link reserveChannels} among the database's advisory locks. */
const LEASING = 20_261;

/**
 * Of these channels, those in which no other transaction is leasing right now; none other begins to
 * until this one ends. A lock beside the channel's own: a lease need not wait for answers, nor answers
 * for a lease, and a process that hangs holds up nobody but the channels it has in hand. For databases
 * with concurrent transactions alone.
 */
export const reserveChannels = async (
  db: Db,
  ids: readonly ChannelId[],
): Promise<readonly ChannelId[]> => {
  const { rows } = await sql<{ id: ChannelId }>`
    select id from unnest(${[...ids]}::text[]) as candidate (id)
    where pg_try_advisory_xact_lock(${sql.lit(LEASING)}, hashtext(id))`.execute(db);
  return rows.map(({ id }) => id);
};
