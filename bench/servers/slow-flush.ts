import Database from 'better-sqlite3';

/**
 * Loaded before the product: everything that better-sqlite3 commits takes 2 ms longer, as on a slow
 * disk. The thread waits, as it does for a real flush.
 */
const FLUSH_MS = 2;

type Call = (...values: unknown[]) => unknown;

const sleeper = new Int32Array(new SharedArrayBuffer(4));
const METHODS = ['run', 'get', 'all'] as const;
const { prepare } = Database.prototype;

/** A commit is what ends a transaction, or a statement outside of any that writes. */
const slowDown =
  (database: Database.Database, isReading: boolean, call: Call): Call =>
  (...values) => {
    const wasInside = database.inTransaction;
    const result = call(...values);
    if (!database.inTransaction && (wasInside || !isReading)) {
      Atomics.wait(sleeper, 0, 0, FLUSH_MS);
    }
    return result;
  };

Database.prototype.prepare = function prepareSlow(this: Database.Database, source: string) {
  const statement = prepare.call(this, source);
  for (const method of METHODS) {
    const call = statement[method].bind(statement) as Call;
    Object.assign(statement, { [method]: slowDown(this, statement.readonly, call) });
  }
  return statement;
} as typeof prepare;
