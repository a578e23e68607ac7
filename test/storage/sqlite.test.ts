import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/sqlite/database.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { Store } from '../../src/storage/store.ts';
import type { OpenedStore } from '../contract/store/harness.ts';
import { storeContract } from '../contract/store.ts';

const newFolder = () => mkdtemp(join(tmpdir(), 'mlops-daily-'));

const open = async (): Promise<OpenedStore> => {
  const folder = await newFolder();
  const stores: Store[] = [];
  const reopen = async (): Promise<Store> => {
    const store = createSqliteStore(join(folder, 'daily.db'));
    stores.push(store);
    await store.migrate();
    return store;
  };
  return {
    store: await reopen(),
    reopen,
    cleanup: async () => {
      await Promise.all(stores.map((store) => store.close()));
      await rm(folder, { recursive: true });
    },
  };
};

storeContract('the SQLite store', open);

describe('a SQLite file', () => {
  let folder = '';
  const path = () => join(folder, 'data', 'of', 'mine', 'daily.db');
  beforeEach(async () => {
    folder = await newFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made with its folders', async () => {
    const store = createSqliteStore(path());
    await store.migrate();
    await store.close();
    expect((await readFile(path())).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  it('is forced to disk at every commit, keeps its references, and waits for locks', () => {
    // SQLite itself is laxer with a file that it finds in WAL mode.
    openDatabase(path()).close();
    const database = openDatabase(path());
    const pragma = (name: string) => database.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBeGreaterThan(0);
    database.close();
  });

  it('is closed even if nothing was ever asked of it', async () => {
    const store = createSqliteStore(path());
    await store.close();
    await expect(store.ping()).rejects.toThrow();
  });

  it('of a newer version is refused, and left as it is', async () => {
    const store = createSqliteStore(path());
    await store.migrate();
    const database = new Database(path());
    database
      .prepare('insert into kysely_migration (name, timestamp) values (?, ?)')
      .run('9999-future', '2030-01-01T00:00:00.000Z');
    database.close();
    await expect(store.migrate()).rejects.toThrow(/newer.*9999-future/);
    await store.close();
  });

  it('is migrated by two processes at once', async () => {
    const stores = [createSqliteStore(path()), createSqliteStore(path())];
    await Promise.all(stores.map((store) => store.migrate()));
    await Promise.all(stores.map((store) => store.ping()));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('has no answer, streak or score without its round and channel', async () => {
    const store = createSqliteStore(path());
    await store.migrate();
    await store.close();
    const database = openDatabase(path());
    const insert = database.prepare(
      `insert into answer (round_id, member_id, workspace_id, channel_id, question_id,
        question_revision, topic, option_ids, is_right, points, answered_at)
       values ('r', 'm', 'w', 'c', 'q', 1, 't', '[]', 1, 1, 1)`,
    );
    expect(() => insert.run()).toThrow('FOREIGN KEY');
    database.close();
  });
});
