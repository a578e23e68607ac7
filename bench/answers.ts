import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 as uuid } from 'uuid';
import {
  channelIdSchema,
  deliveryIdSchema,
  memberIdSchema,
  optionIdSchema,
  type RoundId,
  roundIdSchema,
  workspaceIdSchema,
} from '../src/core/ids.ts';
import { versionOf } from '../src/core/question/version.ts';
import { defaultSettings, localDateSchema } from '../src/core/schedule/settings.ts';
import { createSqliteStore } from '../src/storage/sqlite/index.ts';
import type { Store } from '../src/storage/store.ts';
import { aQuestion } from '../test/support/builders.ts';
import type { Subject } from './compare.ts';

/** Answers of one round of the benchmark. */
const ANSWERS = 1_000;
/** Answers under way at a time, as when a whole company answers at half past nine. */
const AT_ONCE = 64;

const NOW = Date.parse('2026-11-23T08:30:00Z');

const openRound = async (store: Store): Promise<RoundId> => {
  const channelId = channelIdSchema.parse('bench:channel');
  const slot = { localDate: localDateSchema.parse('2026-11-23'), at: NOW };
  const settings = defaultSettings('en', 'Europe/Madrid');
  await store.addChannel({
    id: channelId,
    workspaceId: workspaceIdSchema.parse('bench:workspace'),
    adapter: 'bench',
    settings,
    plan: { daily: slot, weekly: null },
    now: NOW,
  });
  const id = roundIdSchema.parse(uuid());
  const question = aQuestion();
  await store.claimDaily({
    channelId,
    settings,
    slot,
    now: NOW,
    next: null,
    outcome: 'post',
    round: {
      id,
      version: versionOf(question),
      optionOrder: question.options.map((option) => option.id),
      revealAt: NOW + 3_600_000,
    },
    delivery: { id: deliveryIdSchema.parse(uuid()), expiresAt: NOW + 3_600_000 },
  });
  return id;
};

const answerAll = async (store: Store, roundId: RoundId): Promise<number> => {
  const option = optionIdSchema.parse('retrain');
  const answerOne = () =>
    store.recordAnswer({
      roundId,
      memberId: memberIdSchema.parse(`bench:${uuid()}`),
      optionIds: [option],
      right: true,
      points: 2,
      answeredAt: NOW,
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

/** Durable answers through the store, beside bare commits of one row each on the same disk. */
export const answerSubjects = async (): Promise<{
  subjects: readonly Subject[];
  close: () => Promise<void>;
}> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-bench-'));
  const store = createSqliteStore(join(folder, 'bot.db'));
  await store.migrate();
  const roundId = await openRound(store);
  const bare = bareCommits(join(folder, 'bare.db'));
  return {
    subjects: [
      { name: 'better-sqlite3: one row, one commit', run: async () => bare() },
      { name: `store.recordAnswer, ${AT_ONCE} at once`, run: () => answerAll(store, roundId) },
    ],
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
