import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { describeStartError } from '../../../src/start/start-error.ts';
import { createPostgresStore } from '../../../src/storage/postgres/index.ts';
import { freePort } from '../../support/free-port.ts';
import { createDatabase, type TestDatabase } from '../../support/postgres/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase(inject('postgresUrl'));
});
afterAll(() => database.drop());

/** What a start says that can't use the database at this address. */
const refusalAt = async (change: (url: URL) => void): Promise<string> => {
  const url = new URL(database.url);
  change(url);
  const store = createPostgresStore(url.href);
  const refusal = await store.migrate().then(() => 'none', describeStartError);
  await store.close();
  return refusal;
};

test.each<[string, (url: URL) => void, RegExp]>([
  [
    'no database of that name',
    (url) => {
      url.pathname = '/not_there';
    },
    /^database "not_there" does not exist\. Create the database/,
  ],
  [
    'another password',
    (url) => {
      url.password = 'hunter2';
    },
    /^password authentication failed for user "\w+"\. Set DATABASE_URL to a user and password/,
  ],
  [
    'no name that is known',
    (url) => {
      url.hostname = 'postgres.invalid';
    },
    /postgres\.invalid.*Check that PostgreSQL runs at the host and port/,
  ],
  [
    'no encryption there',
    (url) => {
      url.searchParams.set('sslmode', 'require');
    },
    /does not support SSL connections\. Check .* sslmode/,
  ],
])('%s: the start says so, and what to do, and no password', async (_what, change, line) => {
  const refusal = await refusalAt(change);
  expect(refusal).toMatch(line);
  expect(refusal).not.toContain('\n');
  expect(refusal).not.toContain('hunter2');
  expect(refusal).not.toContain(new URL(database.url).password);
});

test('nobody listens there: the start says where to look', async () => {
  const port = await freePort();
  const refusal = await refusalAt((url) => {
    url.port = String(port);
  });
  expect(refusal).toMatch(/ECONNREFUSED.*Check that PostgreSQL runs at the host and port/);
});
