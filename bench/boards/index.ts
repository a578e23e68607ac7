import { speechIn } from '../../src/app/inbound/context.ts';
import { viewLeaderboard } from '../../src/app/leaderboards/view-leaderboard.ts';
import { channelIdSchema } from '../../src/core/ids.ts';
import type { Channel } from '../../src/storage/records.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { Period } from '../../src/storage/store.ts';
import { median } from '../measure/quantiles.ts';
import { servicesAt } from '../services.ts';
import { filledWith } from './fill.ts';

export { isFilled } from './fill.ts';

/** Times that the boards are shown. */
const TIMES = 200;

const BOARDS: readonly Period[] = [
  { type: 'week', week: 50 },
  { type: 'month', month: '2026-08' },
  { type: 'all' },
];

/**
 * How long a channel's three leaderboards (of a week, a month and of all time) take together, from the
 * store to the view, in milliseconds, where the database holds so many answers.
 */
export const benchLeaderboards = async (answers: number): Promise<number> => {
  const store = createSqliteStore(await filledWith(answers));
  const services = await servicesAt(0, store);
  const channel = (await store.channel(channelIdSchema.parse('bench:0'))) as Channel;
  const speech = speechIn(services, channel.settings.language);
  const took: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const begin = performance.now();
    for (const period of BOARDS) {
      await viewLeaderboard(store, speech, channel, period);
    }
    took.push(performance.now() - begin);
  }
  await store.close();
  return median(took);
};
