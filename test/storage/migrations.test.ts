import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompiledQuery, Kysely, Migrator } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { migrations } from '../../src/storage/migrations/index.ts';
import { createPostgresDialect } from '../../src/storage/postgres/dialect.ts';
import { createPostgresStore } from '../../src/storage/postgres/index.ts';
import { createPool, MIGRATING } from '../../src/storage/postgres/pool.ts';
import type { Schema } from '../../src/storage/sql/schema.ts';
import { openDatabase } from '../../src/storage/sqlite/database.ts';
import { createSqliteDialect } from '../../src/storage/sqlite/dialect.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { Store } from '../../src/storage/store.ts';
import {
  aChannel,
  aVersion,
  channelId,
  instant,
  memberId,
  practiceId,
  roundId,
} from '../support/builders.ts';
import { createDatabase } from '../support/postgres/database.ts';
import { rowsOf } from './rows-of-versions.ts';

/** One empty database. */
interface Emptiness {
  connect(): Kysely<Schema>;
  open(): Store;
  cleanup(): Promise<void>;
}

const KINDS: Readonly<Record<string, () => Promise<Emptiness>>> = {
  SQLite: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-'));
    const file = join(folder, 'daily.db');
    return {
      connect: () => new Kysely({ dialect: createSqliteDialect(openDatabase(file)) }),
      open: () => createSqliteStore(file),
      cleanup: () => rm(folder, { recursive: true }),
    };
  },
  PostgreSQL: async () => {
    const database = await createDatabase(inject('postgresUrl'));
    const pool = () => createPool(database.url, MIGRATING, () => undefined);
    return {
      connect: () => new Kysely({ dialect: createPostgresDialect(pool()) }),
      open: () => createPostgresStore(database.url),
      cleanup: database.drop,
    };
  },
};

const NAMES = Object.keys(migrations);
const TABLES = (version: string) => Object.keys(rowsOf(version)) as (keyof Schema)[];

/** What happened at 09:30 on Monday, as every version tells it. */
const expectAllThere = async (store: Store): Promise<void> => {
  const general = channelId('general');
  expect(await store.channel(general)).toEqual(aChannel({ week: 2 }));
  expect((await store.round(roundId(1)))?.version).toEqual(aVersion());
  expect(await store.scores(general, { type: 'all' })).toEqual([
    { memberId: memberId('ada'), points: 2, right: 1, answered: 1 },
  ]);
  expect(await store.streak(general, memberId('ada'))).toMatchObject({ current: 1 });
  expect(await store.deliveryCounts()).toEqual([{ kind: 'daily', state: 'sent', count: 1 }]);
  expect(await store.practice(practiceId(3))).toMatchObject({ step: null, score: 0.5 });
  expect(await store.stepsOf(practiceId(3))).toEqual([]);
  expect(await store.lastClaimAt()).toBe(instant('2026-11-23T08:30:00Z'));
};

describe.each(Object.entries(KINDS))('migrations on %s', (_kind, create) => {
  let database: Emptiness;
  beforeEach(async () => {
    database = await create();
  });
  afterEach(() => database.cleanup());

  /** A database as an earlier version left it. */
  const make = async (version: string): Promise<void> => {
    const db = database.connect();
    const provider = { getMigrations: async () => migrations };
    const { error } = await new Migrator({ db, provider }).migrateTo(version);
    expect(error).toBeUndefined();
    for (const [table, rows] of Object.entries(rowsOf(version))) {
      for (const row of rows) {
        await db
          .insertInto(table as keyof Schema)
          .values(row as never)
          .execute();
      }
    }
    await db.destroy();
  };

  const read = async (version: string) => {
    const db = database.connect();
    const tables = await Promise.all(
      TABLES(version).map(async (table) => [
        table,
        await db.selectFrom(table).selectAll().execute(),
      ]),
    );
    await db.destroy();
    return Object.fromEntries(tables);
  };

  it.each(NAMES)('from %s on keep every row', async (version) => {
    await make(version);
    const before = await read(version);
    const store = database.open();
    await store.migrate();
    expect(await read(version)).toMatchObject(before);
    await expectAllThere(store);
    await store.close();
  });

  it('are run once by ten processes that start at once', async () => {
    const stores = Array.from({ length: 10 }, () => database.open());
    await Promise.all(stores.map((store) => store.migrate()));
    await Promise.all(stores.map((store) => store.ping()));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('refuse a database that is newer, and leave it as it is', async () => {
    await make(NAMES.at(-1) ?? '');
    const db = database.connect();
    await db.executeQuery(
      CompiledQuery.raw(
        `insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')`,
      ),
    );
    await db.destroy();
    const store = database.open();
    await expect(store.migrate()).rejects.toThrow(/newer.*9999-future/);
    await expectAllThere(store);
    await store.close();
  });
});
