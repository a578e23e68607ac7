import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import { memberIdSchema, type RoundId } from '../src/core/ids.ts';
import type { ChoiceQuestion } from '../src/core/question/schema.ts';
import { createPostgresStore } from '../src/storage/postgres/index.ts';
import { createSqliteStore } from '../src/storage/sqlite/index.ts';
import type { Store } from '../src/storage/store.ts';
import { startPostgres } from '../test/support/postgres/server.ts';
import type { Subject } from './measure/compare.ts';
import { aRealQuestion, openRoundIn } from './rounds.ts';

/** Answers of one round of the benchmark. */
const ANSWERS = 1_000;
/** Answers under way at a time, as when a whole company answers at half past nine. */
const AT_ONCE = 64;
/** Channels that answer at the same time. */
const CHANNELS = 8;

const answerAll = async (
  store: Store,
  rounds: readonly RoundId[],
  { answer, difficulty }: ChoiceQuestion,
): Promise<number> => {
  const answerOne = (_: unknown, place: number) =>
    store.recordAnswer({
      roundId: rounds[place % rounds.length] as RoundId,
      memberId: memberIdSchema.parse(`bench:${uuid()}`),
      optionIds: answer,
      right: true,
      points: difficulty,
      answeredAt: Date.now(),
    });
  for (let done = 0; done < ANSWERS; done += AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, ANSWERS - done) }, answerOne));
  }
  return ANSWERS;
};

/** The least that a durable answer costs: one row, one commit, forced to disk. */
const bareCommits = (file: string): (() => number) => {
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE answer (round TEXT, member TEXT, PRIMARY KEY (round, member))');
  const insert = database.prepare('INSERT INTO answer VALUES (?, ?)');
  return () => {
    for (let done = 0; done < ANSWERS; done += 1) {
      insert.run('round', uuid());
    }
    return ANSWERS;
  };
};

const PLACE = { workspace: 'bench:workspace', channel: 'bench:channel', adapter: 'bench' };

interface Subjects {
  readonly subjects: readonly Subject[];
  readonly close: () => Promise<void>;
}

/** The same on a PostgreSQL of its own, in one channel, and spread over several. */
const postgresSubjects = async (question: ChoiceQuestion): Promise<Subjects> => {
  const server = await startPostgres({ durable: true });
  const store = createPostgresStore(server.url);
  await store.migrate();
  const rounds: RoundId[] = [];
  for (let place = 0; place < CHANNELS; place += 1) {
    rounds.push(await openRoundIn(store, { ...PLACE, channel: `bench:${place}` }, question));
  }
  const name = `PostgreSQL: store.recordAnswer, ${AT_ONCE} at once`;
  return {
    subjects: [
      { name, run: () => answerAll(store, rounds.slice(0, 1), question) },
      { name: `${name}, ${CHANNELS} channels`, run: () => answerAll(store, rounds, question) },
    ],
    close: async () => {
      await store.close();
      await server.stop();
    },
  };
};

/** Durable answers through the store, beside bare commits of one row each on the same disk. */
export const answerSubjects = async (): Promise<Subjects> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-bench-'));
  const store = createSqliteStore(join(folder, 'bot.db'));
  await store.migrate();
  const question = await aRealQuestion();
  const roundId = await openRoundIn(store, PLACE, question);
  const bare = bareCommits(join(folder, 'bare.db'));
  const ours = () => answerAll(store, [roundId], question);
  const postgres = await postgresSubjects(question);
  return {
    subjects: [
      { name: 'better-sqlite3: one row, one commit', run: async () => bare() },
      { name: `SQLite: store.recordAnswer, ${AT_ONCE} at once`, run: ours },
      ...postgres.subjects,
    ],
    close: async () => {
      await postgres.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
