import type { ChannelId } from '../core/ids.ts';
import type { Store } from '../storage/store.ts';
import type { Clockwork } from './clockwork.ts';
import type { PlaygroundClock } from './playground-clock.ts';

/** What moves the playground's clock works with. */
export interface PlaygroundTime {
  readonly store: Store;
  readonly clock: PlaygroundClock;
  readonly clockwork: Clockwork;
  readonly channelId: ChannelId;
}

/** Most slots that one press passes: a weekly leaderboard lies at most two weeks of slots ahead. */
const MAX_SLOTS = 40;

/**
 * Does all that is owed at the clock's time, waiting for retries by moving the clock to them, so
 * that no message is left behind when time jumps.
 */
const settle = async ({ store, clock, clockwork }: PlaygroundTime): Promise<void> => {
  await clockwork.run();
  const dueAt = await store.nextDueAt();
  const workAt = await store.nextWorkAt();
  if (workAt !== undefined && workAt > clock.now() && (dueAt === undefined || workAt < dueAt)) {
    clock.moveTo(workAt);
    await clockwork.run();
  }
};

/** Moves the clock to the next slot of any kind, and has the real scheduler do it. */
export const goToNextSlot = async (time: PlaygroundTime): Promise<void> => {
  await settle(time);
  const at = await time.store.nextDueAt();
  if (at !== undefined) {
    time.clock.moveTo(at);
    await settle(time);
  }
};

/** Passes every slot up to the next weekly leaderboard, one after the other, as the days would. */
export const goToWeekly = async (time: PlaygroundTime): Promise<void> => {
  const { weekly } = await time.store.plan(time.channelId);
  for (let passed = 0; weekly !== null && passed < MAX_SLOTS; passed += 1) {
    await goToNextSlot(time);
    if (time.clock.now() >= weekly.at) {
      return;
    }
  }
};

/** Goes on to the next daily question unless one is open: a newcomer always finds something to do. */
export const goToOpenRound = async (time: PlaygroundTime): Promise<void> => {
  await settle(time);
  for (let passed = 0; passed < MAX_SLOTS; passed += 1) {
    const open = await time.store.openRounds(time.channelId);
    if (open.length > 0) {
      return;
    }
    await goToNextSlot(time);
  }
};
