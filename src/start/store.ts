import type { Logger } from 'pino';
import type { DatabaseConfig } from '../config/database.ts';
import type { Clock } from '../core/clock.ts';
import { createSharedClock } from '../runtime/shared-clock.ts';
import { createPostgresStore } from '../storage/postgres/index.ts';
import { createSqliteStore } from '../storage/sqlite/index.ts';
import type { Store } from '../storage/store.ts';

/** A store that is up to date, and the clock by which it is used. */
export interface OpenStore {
  readonly store: Store;
  readonly clock: Clock;
  /** Ends what the store's own `close` doesn't. */
  readonly stop: () => void;
}

const openSqlite = async (file: string): Promise<OpenStore> => {
  const store = createSqliteStore(file);
  await store.migrate();
  return { store, clock: Date, stop: () => undefined };
};

/** Replicas may run on machines whose clocks differ, so all of them go by the database's. */
const openPostgres = async (url: string, log: Logger): Promise<OpenStore> => {
  const store = createPostgresStore(url, {
    onConnectionLost: ({ message }) => log.warn({ reason: message }, 'database connection lost'),
  });
  await store.migrate();
  const elapsed = () => performance.now();
  const clock = await createSharedClock({ ask: store.now, elapsed, log });
  return { store, clock, stop: clock.stop };
};

/**
 * Opens the store that the configuration names, and brings it up to date.
 *
 * @throws when it can't be used; see `describeStartError`.
 */
export const openStore = (database: DatabaseConfig, log: Logger): Promise<OpenStore> =>
  database.kind === 'sqlite' ? openSqlite(database.file) : openPostgres(database.url, log);
