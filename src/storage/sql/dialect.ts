import type { DialectAdapter } from 'kysely';
import type { Db } from './schema.ts';

/** What a dialect declares of its database, beside what Kysely asks: the differences that matter here. */
export interface DatabaseTraits {
  /**
   * Whether transactions run beside each other, each statement seeing what others have committed by
   * then. What one has read may change before it writes, unless it locks: see `locks.ts`. Where it is
   * false, a transaction has the database to itself from its first statement on.
   */
  readonly concurrentTransactions: boolean;
}

/** Puts the traits where {@link traitsOf} finds them: on the dialect's adapter. */
export const withTraits = <Adapter extends DialectAdapter>(
  adapter: Adapter,
  traits: DatabaseTraits,
): Adapter & DatabaseTraits => Object.assign(adapter, traits);

/** The traits of the database that `db` speaks to. */
export const traitsOf = (db: Db): DatabaseTraits =>
  db.getExecutor().adapter as DialectAdapter & DatabaseTraits;
