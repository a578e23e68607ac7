import type { ChannelId } from '../../src/core/ids.ts';
import {
  localDateSchema,
  localTimeSchema,
  weekdaySchema,
  zoneSchema,
} from '../../src/core/schedule/settings.ts';
import type { Channel } from '../../src/storage/records.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { ChannelChange, Store } from '../../src/storage/store.ts';

const MINUTE_MS = 60_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((day) => weekdaySchema.parse(day));

/** Due a minute ago, in UTC, on whatever day it is; revealed a day later. */
const questionDue = ({ settings }: Channel, now: number): Partial<ChannelChange> => {
  const at = now - MINUTE_MS;
  const [date, clock] = new Date(at).toISOString().split('T');
  const time = localTimeSchema.parse(clock?.slice(0, 'HH:MM'.length));
  const zone = zoneSchema.parse('Etc/UTC');
  const schedule = { ...settings.schedule, zone, time, revealTime: time, days: EVERY_DAY };
  return {
    settings: { ...settings, schedule },
    plan: { daily: { localDate: localDateSchema.parse(date), at }, weekly: null },
  };
};

const revealDue = async (
  store: Store,
  id: ChannelId,
  now: number,
): Promise<ChannelChange['reveals']> =>
  (await store.openRounds(id)).map((round) => ({ roundId: round.id, revealAt: now - MINUTE_MS }));

/**
 * Moves what a channel waits for into the minute that has just passed, while no process has its
 * database open: the next start does it at once, as it would after a short sleep.
 */
export const bringForward = async (
  databaseFile: string,
  id: ChannelId,
  what: 'question' | 'reveal',
): Promise<void> => {
  const store = createSqliteStore(databaseFile);
  try {
    const channel = await store.channel(id);
    if (channel?.status !== 'active') {
      throw new Error(`${id} waits for nothing: it is ${channel?.status ?? 'unknown'}.`);
    }
    const now = Date.now();
    await store.changeChannel(id, {
      status: 'active',
      statusReason: null,
      plan: await store.plan(id),
      reveals: what === 'reveal' ? await revealDue(store, id, now) : [],
      ...(what === 'question' ? questionDue(channel, now) : {}),
    });
  } finally {
    await store.close();
  }
};
