import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { addPeople } from './channels.ts';
import { type FaultPostgres, openFaultPostgres } from './database/postgres.ts';
import { type FaultSqlite, openFaultSqlite } from './database/sqlite.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createReplica, type Replica } from './process/replica.ts';
import { buildPreload } from './time/build-preload.ts';
import { createFastTime, type FastTime } from './time/fast-time.ts';
import type { ProcessTime } from './time/process-time.ts';

/** Real processes of the product, their database, and the platform that they post to. */
export interface World {
  readonly time: FastTime;
  readonly database: FaultPostgres | FaultSqlite;
  readonly platform: FakeSlack;
  readonly replicas: readonly Replica[];
  readonly ledger: Ledger;
  /** Sets the clock of a process's machine so far off, in milliseconds. */
  setClock(replica: Replica, offset: number): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly database: 'sqlite' | 'postgres';
  /** For everything that is written; there already. */
  readonly folder: string;
  /** The product, built: the project's own folder, or a copy with a bug in it. */
  readonly product: string;
}

/** How many milliseconds pass in one: a lease is over in six seconds. */
const SPEED = 10;
/** On SQLite the second one stands in where the first one hangs. */
const REPLICAS = { postgres: 3, sqlite: 2 } as const;

const clockFileOf = (folder: string, kind: WorldOptions['database'], name: string): string =>
  join(folder, kind === 'postgres' ? `clock-${name}` : 'clock');

const environmentOf = (
  platform: FakeSlack,
  databaseUrl: string,
  product: string,
  processTime: ProcessTime,
): Readonly<Record<string, string>> => ({
  PORT: '0',
  HOST: '127.0.0.1',
  DATABASE_URL: databaseUrl,
  QUESTIONS_DIR: join(product, 'questions'),
  SLACK_BOT_TOKEN: platform.state.botToken,
  SLACK_SIGNING_SECRET: platform.state.signingSecret,
  SLACK_API_URL: platform.apiUrl,
  FAULTS_TIME: JSON.stringify(processTime),
});

/** Puts it together; nothing runs yet but the platform, and PostgreSQL. */
export const createWorld = async (options: WorldOptions): Promise<World> => {
  const { database: kind, folder, product } = options;
  const time = createFastTime(SPEED);
  const preload = await buildPreload(folder);
  const platform = await startFakeSlack(time.now);
  addPeople(platform);
  const database = kind === 'postgres' ? await openFaultPostgres(time) : openFaultSqlite(folder);
  const { speed, realStart, start } = time;
  const replicas = Array.from({ length: REPLICAS[kind] }, (_, index) => {
    const name = `replica-${index + 1}`;
    const clockFile = clockFileOf(folder, kind, name);
    const processTime = { speed, realStart, start, clockFile };
    return createReplica({
      name,
      folder: product,
      preload,
      environment: environmentOf(platform, database.url, product, processTime),
      logFile: join(folder, `${name}.log`),
    });
  });
  const ledger = createLedger();
  return {
    time,
    database,
    platform,
    replicas,
    ledger,
    setClock: async (replica, offset) => {
      ledger.furthestClock = Math.max(ledger.furthestClock, Math.abs(offset));
      await writeFile(clockFileOf(folder, kind, replica.name), String(offset));
      const concerned = kind === 'postgres' ? [replica] : replicas;
      for (const one of concerned.filter(({ url }) => url() !== undefined)) {
        one.signal('SIGUSR2');
      }
    },
    close: async () => {
      await Promise.all(replicas.map((replica) => replica.end()));
      await database.close();
      await platform.close();
    },
  };
};
