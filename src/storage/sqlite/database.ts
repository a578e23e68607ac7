import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** How long a statement blocks the thread for another process's lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 50;

/**
 * Opens a database file so that what is committed is on disk, power cut or not; the file and its
 * folder are made where they aren't there.
 */
export const openDatabase = (path: string): Database.Database => {
  mkdirSync(dirname(path), { recursive: true });
  const database = new Database(path);
  // Another process may be switching the same new file to WAL right now: that is worth a wait.
  database.pragma('busy_timeout = 5000');
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  return database;
};
