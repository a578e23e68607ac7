import { afterAll, beforeAll, inject } from 'vitest';
import { createPostgresStore } from '../../src/storage/postgres/index.ts';
import type { Store } from '../../src/storage/store.ts';
import type { OpenedStore } from '../contract/store/harness.ts';
import { storeContract } from '../contract/store.ts';
import { createDatabase, type TestDatabase } from '../support/postgres/database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase(inject('postgresUrl'));
  const store = createPostgresStore(database.url);
  await store.migrate();
  await store.close();
});

afterAll(() => database.drop());

/** One database for all tests, emptied for each: making one takes longer than most of them. */
const open = async (): Promise<OpenedStore> => {
  await database.empty();
  const stores: Store[] = [];
  const reopen = async (): Promise<Store> => {
    const store = createPostgresStore(database.url);
    stores.push(store);
    return store;
  };
  return {
    store: await reopen(),
    reopen,
    cleanup: async () => {
      await Promise.all(stores.map((store) => store.close()));
    },
  };
};

storeContract('the PostgreSQL store', open);
