import type { Db } from './schema.ts';

/** Runs `work` in one transaction: all of it is on disk when this resolves, or nothing is stored. */
export const inTransaction = <Result>(db: Db, work: (db: Db) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(work);

/** @throws when a row that must be there is not. */
export const required = <Row>(row: Row | undefined, what: string): Row => {
  if (row === undefined) {
    throw new Error(`There is no ${what}.`);
  }
  return row;
};

/**
 * Whether an error is due to the database and not to what was asked of it: a lock that lasts, a full
 * disk. Trying each part of the work alone would fail as often, and wait for the lock each time.
 */
export const isDatabasesFault = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(?!CONSTRAINT)/.test(String(error.code));
