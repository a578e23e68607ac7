import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import { withTraits } from '../sql/dialect.ts';

/** How often, and after how many milliseconds, a transaction asks again for another one's lock. */
const BEGIN_ATTEMPTS = 200;
const BEGIN_WAIT_MS = 5;

/** Prepared statements kept; the code has fewer texts than that, but for lists of many lengths. */
const MAX_PREPARED = 500;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';

/**
 * Takes the write lock at the start, so that what a transaction reads can't change before it writes.
 * Waiting leaves the thread free: the lock's holder may be in this very process.
 */
const beginImmediate = async (connection: DatabaseConnection): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
      return;
    } catch (error) {
      if (!isBusy(error) || attempt === BEGIN_ATTEMPTS) {
        throw error;
      }
      await wait(BEGIN_WAIT_MS);
    }
  }
};

/** Each text is prepared once: preparing costs more than most of our statements do. */
const withPreparedStatements = (database: Database) => {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (text: string): SqliteStatement => {
      const known = prepared.get(text);
      if (known !== undefined) {
        return known;
      }
      if (prepared.size >= MAX_PREPARED) {
        prepared.clear();
      }
      const statement = database.prepare(text);
      prepared.set(text, statement);
      return statement;
    },
  };
};

/** Kysely's SQLite, with immediate transactions, prepared statements and transactional migrations. */
export const createSqliteDialect = (database: Database): Dialect => {
  const dialect = new SqliteDialect({ database: withPreparedStatements(database) });
  return {
    createAdapter: () =>
      withTraits(
        Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true }),
        { concurrentTransactions: false },
      ),
    createDriver: () => Object.assign(dialect.createDriver(), { beginTransaction: beginImmediate }),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
};
