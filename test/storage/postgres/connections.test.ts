import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createPostgresDialect } from '../../../src/storage/postgres/dialect.ts';
import { createPostgresStore, type PostgresStore } from '../../../src/storage/postgres/index.ts';
import { createPool, SERVING } from '../../../src/storage/postgres/pool.ts';
import { DatabaseUnreachable } from '../../../src/storage/sql/faults.ts';
import type { Db } from '../../../src/storage/sql/schema.ts';
import { inTransaction } from '../../../src/storage/sql/transaction.ts';
import { answer, MONDAY, newChannel, openRound, roundOf } from '../../contract/store/scenario.ts';
import { createDatabase, type TestDatabase } from '../../support/postgres/database.ts';

let database: TestDatabase;
let store: PostgresStore;
let lost: Error[];

beforeAll(async () => {
  database = await createDatabase(inject('postgresUrl'));
  const first = createPostgresStore(database.url);
  await first.migrate();
  await first.close();
});

beforeEach(async () => {
  await database.empty();
  lost = [];
  store = createPostgresStore(database.url, { onConnectionLost: (error) => lost.push(error) });
});

afterEach(() => store.close());
afterAll(() => database.drop());

/** Has the server cut every connection but the test's own; resolves with how many there were. */
const cutConnections = async (): Promise<number> => {
  const rows = await database.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  return rows.length;
};

/** Resolves when as many transactions as that wait for a lock. */
const waiting = async (count: number): Promise<void> => {
  for (;;) {
    const rows = await database.query(
      `select pid from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length === count) {
      return;
    }
  }
};

describe('connections', () => {
  it('that are cut while nobody uses them are made anew', async () => {
    await Promise.all([store.ping(), store.ping(), store.ping()]);
    expect(await cutConnections()).toBeGreaterThan(0);
    expect((await store.addChannel(newChannel())).added).toBe(true);
    expect(await store.openRounds(newChannel().id)).toEqual([]);
    expect(lost.length).toBeGreaterThan(0);
  });

  it('that are cut in a transaction undo it, and no more', async () => {
    await store.addChannel(newChannel());
    await openRound(store, MONDAY);
    await database.query('begin');
    await database.query('select id from channel for update');
    const stopped = answer(store, MONDAY, 'ada');
    await waiting(1);
    const [cut] = await Promise.allSettled([stopped, cutConnections()]);
    await database.query('rollback');
    expect(cut).toMatchObject({ status: 'rejected', reason: { code: '57P01' } });
    expect((await store.round(roundOf(MONDAY)))?.answerCount).toBe(0);
    expect(await answer(store, MONDAY, 'ada')).toMatchObject({ outcome: 'recorded' });
  });

  it('that are cut between two statements end neither the process nor the pool', async () => {
    const pool = createPool(database.url, { ...SERVING, connections: 1 }, (error) =>
      lost.push(error),
    );
    const first = await pool.connect();
    await first.query('begin', []);
    await cutConnections();
    await expect(first.query('select 1', [])).rejects.toMatchObject({
      name: 'DatabaseUnreachable',
    });
    await expect(first.query('rollback', [])).resolves.toMatchObject({ rows: [] });
    first.release();
    const second = await pool.connect();
    expect((await second.query('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
    second.release();
    await pool.end();
  });

  it('force commits to disk, whatever the database’s settings say', async () => {
    const [{ name } = {}] = await database.query('select current_database() as name');
    await database.query(`alter database ${name} set synchronous_commit = off`);
    const pool = createPool(database.url, SERVING, () => undefined);
    const connection = await pool.connect();
    const { rows } = await connection.query('show synchronous_commit', []);
    connection.release();
    await pool.end();
    await database.query(`alter database ${name} reset synchronous_commit`);
    expect(rows).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('bound a statement, and a transaction in which nothing happens', async () => {
    const pool = createPool(database.url, { ...SERVING, statementMs: 50 }, () => undefined);
    const connection = await pool.connect();
    const shown = await connection.query(
      `select current_setting('idle_in_transaction_session_timeout') as idle`,
      [],
    );
    expect(shown.rows).toEqual([{ idle: '10s' }]);
    await expect(connection.query('select pg_sleep(60)', [])).rejects.toMatchObject({
      code: '57014',
    });
    expect((await connection.query('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
    connection.release();
    await pool.end();
  });
});

describe('a server that falls silent', () => {
  /** The server as it is reached through a wire that can be cut without anybody being told. */
  const throughWire = async () => {
    const there = new URL(database.url);
    const here = new URL(database.url);
    const sockets: Socket[] = [];
    const wire = createServer((socket) => {
      const onward = connect(Number(there.port), there.hostname);
      sockets.push(socket, onward);
      socket.pipe(onward).pipe(socket);
      for (const end of [socket, onward]) {
        end.on('error', () => end.destroy());
      }
    }).listen(0, '127.0.0.1');
    await once(wire, 'listening');
    here.hostname = '127.0.0.1';
    here.port = String((wire.address() as AddressInfo).port);
    return {
      url: here.href,
      cut: () => {
        for (const socket of sockets) {
          socket.unpipe();
        }
      },
      close: () => {
        wire.close();
        for (const socket of sockets) {
          socket.destroy();
        }
      },
    };
  };

  it('is given up, and its connection is not used again', async () => {
    const wire = await throughWire();
    const limits = { connections: 1, statementMs: 1_000, answerMs: -900 };
    const pool = createPool(wire.url, limits, () => undefined);
    const first = await pool.connect();
    wire.cut();
    await expect(first.query('select 1', [])).rejects.toThrow('Query read timeout');
    first.release();
    const second = await pool.connect();
    expect((await second.query('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
    second.release();
    await pool.end();
    wire.close();
  });
});

describe('a transaction whose connection is lost', () => {
  /** As many connections are lost as they are made. */
  const losing = (times: number) => {
    const pool = createPool(database.url, SERVING, () => undefined);
    let made = 0;
    const db: Db = new Kysely({
      dialect: createPostgresDialect({
        end: () => pool.end(),
        connect: () => {
          made += 1;
          return made <= times
            ? Promise.reject(new DatabaseUnreachable(new Error('cut')))
            : pool.connect();
        },
      }),
    });
    return { db, made: () => made };
  };

  it('before its first statement begins again, once', async () => {
    const { db } = losing(1);
    expect(await inTransaction(db, async () => 'done')).toBe('done');
    await db.destroy();
    const dead = losing(2);
    await expect(inTransaction(dead.db, async () => 'done')).rejects.toThrow('cut');
    expect(dead.made()).toBe(2);
    await dead.db.destroy();
  });

  it('after it does not: it may have been stored', async () => {
    const { db } = losing(0);
    let times = 0;
    const work = async () => {
      times += 1;
      throw new DatabaseUnreachable(new Error('cut'));
    };
    await expect(inTransaction(db, work)).rejects.toThrow('cut');
    expect(times).toBe(1);
    await db.destroy();
  });
});

describe('a transaction that the database undoes because of others', () => {
  /** Has every new workspace fail so many times: a sequence counts on where a transaction is undone. */
  const failing = async (times: number): Promise<void> => {
    await database.query('create sequence tries');
    await database.query(`
      create function fail() returns trigger language plpgsql as $$ begin
        if nextval('tries') <= ${times} then
          raise exception 'could not serialize' using errcode = '40001';
        end if;
        return new;
      end $$`);
    await database.query(
      'create trigger fail before insert on workspace for each row execute function fail()',
    );
  };

  afterEach(async () => {
    await database.query('drop trigger fail on workspace');
    await database.query('drop function fail');
    await database.query('drop sequence tries');
  });

  it('begins again', async () => {
    await failing(4);
    expect((await store.addChannel(newChannel())).added).toBe(true);
  });

  it('gives up in the end', async () => {
    await failing(1_000);
    await expect(store.addChannel(newChannel())).rejects.toMatchObject({ code: '40001' });
    expect(await database.query(`select last_value from tries`)).toEqual([{ last_value: '5' }]);
  });
});

describe('what is written after a lock', () => {
  it('goes by what was committed meanwhile', async () => {
    await store.addChannel(newChannel());
    await openRound(store, MONDAY);
    await database.query('begin');
    await database.query('select id from channel for no key update');
    const shown = { answerCount: 0, status: 'open', language: 'en' };
    const refreshed = store.markRefreshed(roundOf(MONDAY), shown, 5);
    await waiting(1);
    await database.query('update round set answer_count = 1, refresh_at = 4');
    await database.query('commit');
    await refreshed;
    expect(await database.query('select refresh_at from round')).toEqual([{ refresh_at: '5' }]);
  });
});
