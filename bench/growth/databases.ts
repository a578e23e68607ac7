import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createPostgresStore } from '../../src/storage/postgres/index.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { Store } from '../../src/storage/store.ts';
import { startPostgres } from '../../test/support/postgres/server.ts';
import { filledWith } from '../filled/sqlite.ts';
import { fillStatements, POSTGRES } from '../filled/statements.ts';

/** A database that holds so many answers. */
export interface FilledDatabase {
  readonly store: Store;
  /** What it takes on disk, indexes included. */
  readonly bytes: number;
  close(): Promise<void>;
}

/** A copy, because answers are added to it. */
const openSqlite = async (answers: number): Promise<FilledDatabase> => {
  const filled = await filledWith(answers);
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-bench-'));
  const file = join(folder, 'bot.db');
  await copyFile(filled, file);
  const store = createSqliteStore(file);
  await store.migrate();
  return {
    store,
    bytes: (await stat(filled)).size,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const fill = async (url: string, answers: number): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set synchronous_commit = off');
  for (const statement of await fillStatements(POSTGRES, answers)) {
    await client.query(statement);
  }
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  const { rows } = await client.query(
    'select pg_database_size(current_database())::float8 as size',
  );
  await client.end();
  return Number(rows[0]?.size);
};

/** A server of its own, whose commits are forced to disk. */
const openPostgres = async (answers: number): Promise<FilledDatabase> => {
  const server = await startPostgres({ durable: true });
  const store = createPostgresStore(server.url);
  await store.migrate();
  const bytes = await fill(server.url, answers);
  return {
    store,
    bytes,
    close: async () => {
      await store.close();
      await server.stop();
    },
  };
};

export const DATABASES = { SQLite: openSqlite, PostgreSQL: openPostgres } as const;
export type DatabaseName = keyof typeof DATABASES;
