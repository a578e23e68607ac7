import { setTimeout as wait } from 'node:timers/promises';
import { isConnectionLost, isUndone } from './faults.ts';
import type { Db } from './schema.ts';

/** How often a transaction is begun at most, and the first wait between two tries, in milliseconds. */
const ATTEMPTS = 5;
const FIRST_WAIT_MS = 10;

/**
 * Runs `work` in one transaction: all of it is on disk when this resolves, or nothing is stored. Only
 * a lost connection can leave that open. It begins again where nothing can have been stored: a few
 * times when the database has undone it because of others, once when the connection turned out to be
 * lost before the first statement. So `work` does nothing but read and write the database it is given.
 */
export const inTransaction = async <Result>(
  db: Db,
  work: (db: Db) => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      // Not left to the server's settings: after a lock, a statement has to see what was committed.
      const transaction = db.transaction().setIsolationLevel('read committed');
      return await transaction.execute((trx) => {
        begun = true;
        return work(trx);
      });
    } catch (error) {
      const again = isUndone(error) || (!begun && attempt === 1 && isConnectionLost(error));
      if (!again || attempt === ATTEMPTS) {
        throw error;
      }
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1));
    }
  }
};

/** @throws when a row that must be there is not. */
export const required = <Row>(row: Row | undefined, what: string): Row => {
  if (row === undefined) {
    throw new Error(`There is no ${what}.`);
  }
  return row;
};
