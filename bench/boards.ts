import { speechIn } from '../src/app/inbound/context.ts';
import { viewLeaderboard } from '../src/app/leaderboards/view-leaderboard.ts';
import { channelIdSchema } from '../src/core/ids.ts';
import type { Channel } from '../src/storage/records.ts';
import { createSqliteStore } from '../src/storage/sqlite/index.ts';
import type { Period } from '../src/storage/store.ts';
import { filledWith } from './filled/sqlite.ts';
import { median } from './measure/quantiles.ts';
import { servicesAt } from './services.ts';

/** Times that the boards are shown. */
const TIMES = 200;

const BOARDS: readonly Period[] = [
  { type: 'week', week: 50 },
  { type: 'month', month: '2026-08' },
  { type: 'all' },
];

interface Boards {
  /** Shows all of a channel's leaderboards. */
  readonly show: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const openBoards = async (answers: number): Promise<Boards> => {
  const store = createSqliteStore(await filledWith(answers));
  const services = await servicesAt(0, store);
  const channel = (await store.channel(channelIdSchema.parse('bench:0'))) as Channel;
  const speech = speechIn(services, channel.settings.language);
  return {
    show: async () => {
      for (const period of BOARDS) {
        await viewLeaderboard(store, speech, channel, period);
      }
    },
    close: store.close,
  };
};

const timeOf = async (work: () => Promise<void>): Promise<number> => {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
};

/**
 * How long a channel's three leaderboards (of a week, a month and of all time) take together, from the
 * store to the view, in milliseconds, in databases of so many answers; measured in turn.
 */
export const benchLeaderboards = async (sizes: readonly number[]): Promise<readonly number[]> => {
  const all: Boards[] = [];
  for (const answers of sizes) {
    all.push(await openBoards(answers));
  }
  const took = all.map((): number[] => []);
  for (let time = 0; time < TIMES; time += 1) {
    for (const [place, boards] of all.entries()) {
      took[place]?.push(await timeOf(boards.show));
    }
  }
  await Promise.all(all.map((boards) => boards.close()));
  return took.map(median);
};
