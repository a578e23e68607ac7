import pg from 'pg';
import { startPostgres } from '../../support/postgres/server.ts';
import type { FastTime } from '../time/fast-time.ts';
import { type FaultDatabase, literal, type Row } from './fault-database.ts';

export interface FaultPostgres extends FaultDatabase {
  readonly kind: 'postgres';
  /** Ends it at once, as a crash would; it is back after so many seconds. */
  restart(pauseS: number): void;
}

const NUMBERS: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/** What the product is called where connections are listed. */
export const PRODUCT = "application_name = 'mlops-daily'";

/** The database's clock runs as fast as everybody's: its own function comes before PostgreSQL's. */
const fastClock = ({ speed, realStart, start }: FastTime): string => `
  create function public.clock_timestamp() returns timestamptz language sql volatile as $$
    select to_timestamp(${start / 1000}) +
      (pg_catalog.clock_timestamp() - to_timestamp(${realStart / 1000})) * ${speed} $$;
  alter database bot set search_path = public, pg_catalog`;

/** Statements and quiet transactions end when the product has told the server to end them, but faster. */
const LIMIT_EVERY_MS = 200;
const limits = (speed: number): string => `
  select case when state = 'active' then pg_cancel_backend(pid) else pg_terminate_backend(pid) end
  from pg_stat_activity
  where ${PRODUCT} and datname = 'bot' and (
    (state like 'idle in transaction%' and
      pg_catalog.clock_timestamp() - state_change > interval '${10_000 / speed} ms') or
    (state = 'active' and
      pg_catalog.clock_timestamp() - query_start > interval '${15_000 / speed} ms'))`;

const connect = (url: string): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 2_000,
    query_timeout: 5_000,
    // What makes the server read-only to the product leaves the harness as it is.
    options: '-c default_transaction_read_only=off',
    types: {
      getTypeParser: (oid, format) =>
        NUMBERS.includes(oid) ? Number : pg.types.getTypeParser(oid, format),
    },
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

const prepare = async (serverUrl: string, time: FastTime): Promise<string> => {
  const own = new URL(serverUrl);
  own.pathname = '/bot';
  for (const [url, sql] of [
    [serverUrl, 'create database bot'],
    [own.href, fastClock(time)],
  ] as const) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }
  return own.href;
};

/** A PostgreSQL server of its own, since it is to be ended and hindered. */
export const openFaultPostgres = async (time: FastTime): Promise<FaultPostgres> => {
  const server = await startPostgres();
  const url = await prepare(server.url, time);
  const pool = connect(url);
  const limiting = setInterval(() => {
    pool.query(limits(time.speed)).catch(() => undefined);
  }, LIMIT_EVERY_MS);
  return {
    kind: 'postgres',
    url,
    rows: async (sql) => (await pool.query<Row>(sql)).rows,
    change: async (channelId, sql) => {
      const lock = `select id from channel where id = ${literal(channelId)} for no key update`;
      // What is sent together is one transaction.
      await pool.query(`${lock}; ${sql}`);
    },
    restart: server.restart,
    close: async () => {
      clearInterval(limiting);
      await pool.end();
      await server.stop();
    },
  };
};
