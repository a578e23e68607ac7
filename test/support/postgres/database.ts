import { randomBytes } from 'node:crypto';
import pg from 'pg';

type Row = Readonly<Record<string, unknown>>;

/** A database that a test has for itself. */
export interface TestDatabase {
  readonly url: string;
  /** Asks it something, beside the store. */
  query(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Deletes all that stores have put there. */
  empty(): Promise<void>;
  /** Takes it away, whoever is still connected. */
  drop(): Promise<void>;
}

/** Those that refer to others first. Few rows are deleted in a tenth of the time that truncating takes. */
const TABLES = [
  ...['practice', 'score', 'streak', 'answer', 'delivery', 'round', 'question_version'],
  ...['slot', 'slot_plan', 'channel_manager', 'channel', 'workspace', 'reference'],
];
const EMPTY = TABLES.map((table) => `delete from ${table}`).join(';');

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  // Tests cut connections; whoever uses this one finds out.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const ask = async (url: string, text: string): Promise<void> => {
  const client = await connect(url);
  await client.query(text).finally(() => client.end());
};

/** Makes an empty database on a server. */
export const createDatabase = async (serverUrl: string): Promise<TestDatabase> => {
  const name = `mlops_daily_test_${randomBytes(6).toString('hex')}`;
  await ask(serverUrl, `create database ${name}`);
  const own = new URL(serverUrl);
  own.pathname = `/${name}`;
  const client = await connect(own.href);
  const query: TestDatabase['query'] = async (text, values = []) =>
    (await client.query<Row>(text, [...values])).rows;
  return {
    url: own.href,
    query,
    empty: async () => {
      await client.query(EMPTY);
    },
    drop: async () => {
      await client.end();
      await ask(serverUrl, `drop database ${name} with (force)`);
    },
  };
};
