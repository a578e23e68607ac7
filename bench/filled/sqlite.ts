import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import { fillStatements, SQLITE } from './statements.ts';

const FOLDER = join(tmpdir(), 'mlops-daily-bench-boards');

/** Fills a database by the set; what a commit promises isn't needed here. */
const fill = async (file: string, answers: number): Promise<void> => {
  const statements = await fillStatements(SQLITE, answers);
  const database = new Database(file);
  // Out of WAL first: it would hold all that is filled in once more.
  database.pragma('journal_mode = DELETE');
  database.pragma('journal_mode = OFF');
  database.pragma('synchronous = OFF');
  database.pragma('cache_size = -500000');
  for (const statement of statements) {
    database.exec(statement);
  }
  database.close();
};

const fileOf = (answers: number): string => join(FOLDER, `${answers}.db`);

/** Whether a database of so many answers is there from an earlier run. */
export const isFilled = (answers: number): boolean => existsSync(fileOf(answers));

/** A database of so many answers, kept for the next run. */
export const filledWith = async (answers: number): Promise<string> => {
  const file = fileOf(answers);
  if (!isFilled(answers)) {
    mkdirSync(FOLDER, { recursive: true });
    const making = `${file}-making`;
    rmSync(making, { force: true });
    const store = createSqliteStore(making);
    await store.migrate();
    await store.close();
    await fill(making, answers);
    renameSync(making, file);
  }
  return file;
};
