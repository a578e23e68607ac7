import { Kysely } from 'kysely';
import type { Schema } from '../sql/schema.ts';
import { createSqlStore } from '../sql/store.ts';
import type { Store } from '../store.ts';
import { openDatabase } from './database.ts';
import { createSqliteDialect } from './dialect.ts';

/**
 * A store in one SQLite file, made with its folder where it isn't there. Several processes may use
 * the same file, on one machine.
 *
 * @throws when the file can't be opened, or is not a database.
 */
export const createSqliteStore = (path: string): Store => {
  const database = openDatabase(path);
  const store = createSqlStore(new Kysely<Schema>({ dialect: createSqliteDialect(database) }));
  return {
    ...store,
    close: async () => {
      await store.close();
      // Kysely leaves a database open that it never used.
      database.close();
    },
  };
};
