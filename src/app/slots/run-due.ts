import type { ClaimResult, DueSlot } from '../../storage/store.ts';
import type { Services } from '../services.ts';
import { createDailyCommon, type DailyCommon, runDaily } from './daily.ts';
import { runReveal } from './reveal.ts';
import { runWeekly } from './weekly.ts';

/** Slots read at a time; more that are due are read next. */
const BATCH = 200;

const runSlot = (services: Services, common: DailyCommon, due: DueSlot): Promise<ClaimResult> => {
  switch (due.kind) {
    case 'daily':
      return runDaily(services, common, due.channel, due.slot);
    case 'weekly':
      return runWeekly(services, due.channel, due.slot);
    case 'reveal':
      return runReveal(services, due.channel, due.slot, due.round);
  }
};

/** @returns how many slots were claimed; a fault adds its channel to `failed`. */
const runSafely = async (
  services: Services,
  common: DailyCommon,
  slot: DueSlot,
  failed: Set<string>,
): Promise<number> => {
  const { id } = slot.channel;
  if (failed.has(id)) {
    return 0;
  }
  try {
    return (await runSlot(services, common, slot)) === 'claimed' ? 1 : 0;
  } catch (error) {
    failed.add(id);
    services.log.error({ err: error, channelId: id }, 'slot failed');
    return 0;
  }
};

/** Runs slots of different channels side by side, so that they share commits; a channel's own in turn. */
const runAll = async (
  services: Services,
  common: DailyCommon,
  slots: readonly DueSlot[],
  failed: Set<string>,
): Promise<number> => {
  const turns = new Map<string, Promise<number>>();
  for (const slot of slots) {
    const { id } = slot.channel;
    const before = turns.get(id) ?? Promise.resolve(0);
    const turn = before.then(
      async (claimed) => claimed + (await runSafely(services, common, slot, failed)),
    );
    turns.set(id, turn);
  }
  const counts = await Promise.all(turns.values());
  return counts.reduce((sum, count) => sum + count, 0);
};

/**
 * Claims every slot that is due now, the missed ones of a longer absence included, each once. One
 * channel's fault doesn't stop the others; it is tried again at the next tick.
 *
 * @returns how many slots this process claimed.
 */
export const runDueSlots = async (services: Services): Promise<number> => {
  const failed = new Set<string>();
  const common = createDailyCommon();
  let claimed = 0;
  let limit = BATCH;
  for (;;) {
    const due = await services.store.dueSlots(services.clock.now(), limit);
    const todo = due.filter((slot) => !failed.has(slot.channel.id));
    const before = claimed + failed.size;
    claimed += await runAll(services, common, todo, failed);
    const isAll = due.length < limit;
    if (claimed + failed.size === before && (isAll || todo.length > 0)) {
      return claimed;
    }
    // What failed stays due, and must not crowd out what comes after it.
    limit = due.length - todo.length + BATCH;
  }
};
