import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { FaultDatabase, Row } from './fault-database.ts';

export interface FaultSqlite extends FaultDatabase {
  readonly kind: 'sqlite';
  readonly file: string;
}

/** How often, and after how many milliseconds, a lock of the product's is waited for. */
const ATTEMPTS = 40;
const WAIT_MS = 25;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/** Waits without holding up whatever else the harness does. */
const patiently = async <T>(work: () => T): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || attempt === ATTEMPTS) {
        throw error;
      }
      await wait(WAIT_MS);
    }
  }
};

/** The product's file, in a folder that is there; it has to be migrated before anything is asked of it. */
export const openFaultSqlite = (folder: string): FaultSqlite => {
  const file = join(folder, 'bot.db');
  const database = new Database(file, { timeout: 5 });
  database.pragma('journal_mode = WAL');
  return {
    kind: 'sqlite',
    url: `sqlite:${file}`,
    file,
    rows: (sql) => patiently(() => database.prepare<[], Row>(sql).all()),
    change: (_channelId, sql) =>
      patiently(() => database.transaction(() => database.exec(sql)).immediate()).then(
        () => undefined,
      ),
    close: async () => {
      database.close();
    },
  };
};
