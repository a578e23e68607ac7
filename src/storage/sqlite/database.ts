import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** How long a statement blocks the thread for another process's lock, in milliseconds. */
const BUSY_TIMEOUT_MS = 50;

/**
 * How far the write-ahead log grows before it is copied into the database file, in pages of 4 KB. A
 * copy stops everybody for as long as the disk takes to flush it, whatever it holds, and rows that are
 * written one after another share their pages: a tenth of SQLite’s own copies cost a tenth.
 */
const WAL_PAGES = 10_000;

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
  database.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  database.pragma('foreign_keys = ON');
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  return database;
};
