import { setTimeout as wait } from 'node:timers/promises';
import { type FaultPostgres, PRODUCT } from '../database/postgres.ts';
import { limitFiles } from '../process/limit.ts';
import type { World } from '../world.ts';
import type { Fault } from './fault.ts';

const server = ({ database }: World): FaultPostgres => {
  if (database.kind !== 'postgres') {
    throw new Error('There is no server.');
  }
  return database;
};

/** The server is gone at once, as in a crash, and comes back. */
const restart: Fault = {
  name: 'database restarted',
  weight: 7,
  strike: async (world, random) => {
    server(world).restart(random.between(0, 15) / 10);
  },
};

/** Some of the connections, or all of them, end in the middle of whatever they do. */
const cut: Fault = {
  name: 'connections cut',
  weight: 12,
  strike: async (world, random) => {
    const [among, which] = [random.between(1, 3), random.between(0, 2)];
    await server(world).rows(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where ${PRODUCT} and pid % ${among} = ${which % among}`,
    );
  },
};

/** Stands in for a disk that takes no more data while what is there can be read: writes are refused. */
const unwritable: Fault = {
  name: 'database read-only',
  weight: 6,
  strike: async (world, random) => {
    const lasts = random.between(200, 1_500);
    const set = async (setting: string) => {
      await server(world).rows(`alter system ${setting}`);
      await server(world).rows('select pg_reload_conf()');
    };
    await set('set default_transaction_read_only = on');
    await wait(lasts);
    await reset(world);
  },
};

/** No disk for the write-ahead log: the server panics at the next commit, and recovers. */
const logFull: Fault = {
  name: 'log disk full',
  weight: 5,
  strike: async (world) => {
    const backends = await server(world).rows(`select pid from pg_stat_activity where ${PRODUCT}`);
    await Promise.allSettled(backends.map(({ pid }) => limitFiles(Number(pid), 8_192)));
  },
};

export const POSTGRES_FAULTS: readonly Fault[] = [restart, cut, unwritable, logFull];

/** Lets the server write again, however long that takes to tell it. */
export const reset = async (world: World): Promise<void> => {
  for (;;) {
    try {
      await server(world).rows('alter system reset default_transaction_read_only');
      await server(world).rows('select pg_reload_conf()');
      return;
    } catch {
      await wait(100);
    }
  }
};
