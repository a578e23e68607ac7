import { Kysely, sql } from 'kysely';
import type { Millis } from '../records.ts';
import { migrate } from '../sql/migrate.ts';
import type { Schema } from '../sql/schema.ts';
import { createSqlStore } from '../sql/store.ts';
import { required } from '../sql/transaction.ts';
import type { Store } from '../store.ts';
import { createPostgresDialect } from './dialect.ts';
import { createPool, MIGRATING, type PoolLimits, SERVING } from './pool.ts';

export interface PostgresOptions {
  /** Told of connections that are lost while nothing is asked of them; new ones are made as needed. */
  readonly onConnectionLost?: (error: Error) => void;
  /** Connections of this process at a time; default 8. */
  readonly connections?: number;
}

/** A store that has a clock: the one that all its processes share. */
export interface PostgresStore extends Store {
  /** What the database's clock says. @throws as every query does. */
  now(): Promise<Millis>;
}

/**
 * A store in a PostgreSQL database, for any number of processes on any number of machines. Nothing is
 * asked of the server before the first call.
 *
 * @param url `postgres://user:password@host:port/database`, with what libpq knows of parameters:
 *   `sslmode`, `sslrootcert`.
 */
export const createPostgresStore = (url: string, options: PostgresOptions = {}): PostgresStore => {
  const { onConnectionLost = () => undefined, connections = SERVING.connections } = options;
  const open = (limits: PoolLimits) =>
    new Kysely<Schema>({
      dialect: createPostgresDialect(createPool(url, limits, onConnectionLost)),
    });
  const db = open({ ...SERVING, connections });
  return {
    ...createSqlStore(db),
    migrate: async () => {
      const migrating = open(MIGRATING);
      await migrate(migrating).finally(() => migrating.destroy());
    },
    now: async () => {
      const { rows } = await sql<{ now: number }>`
        select extract(epoch from clock_timestamp())::float8 * 1000 as now`.execute(db);
      return required(rows[0], 'time').now;
    },
  };
};
