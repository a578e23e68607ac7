import type { ClaimResult, DueSlot } from '../../storage/store.ts';
import type { Services } from '../services.ts';
import { runDaily } from './daily.ts';
import { runReveal } from './reveal.ts';
import { runWeekly } from './weekly.ts';

/** Slots read at a time; more that are due are read next. */
const BATCH = 200;

const runSlot = (services: Services, due: DueSlot): Promise<ClaimResult> => {
  switch (due.kind) {
    case 'daily':
      return runDaily(services, due.channel, due.slot);
    case 'weekly':
      return runWeekly(services, due.channel, due.slot);
    case 'reveal':
      return runReveal(services, due.channel, due.slot, due.round);
  }
};

/** @returns how many slots were claimed; a fault adds its channel to `failed`. */
const runSafely = async (
  services: Services,
  slot: DueSlot,
  failed: Set<string>,
): Promise<number> => {
  const { id } = slot.channel;
  if (failed.has(id)) {
    return 0;
  }
  try {
    return (await runSlot(services, slot)) === 'claimed' ? 1 : 0;
  } catch (error) {
    failed.add(id);
    services.log.error({ err: error, channelId: id }, 'slot failed');
    return 0;
  }
};

/**
 * Claims every slot that is due now, the missed ones of a longer absence included, each once. One
 * channel's fault doesn't stop the others; it is tried again at the next tick.
 *
 * @returns how many slots this process claimed.
 */
export const runDueSlots = async (services: Services): Promise<number> => {
  const failed = new Set<string>();
  let claimed = 0;
  let limit = BATCH;
  for (;;) {
    const due = await services.store.dueSlots(services.clock.now(), limit);
    const todo = due.filter((slot) => !failed.has(slot.channel.id));
    const before = claimed + failed.size;
    for (const slot of todo) {
      claimed += await runSafely(services, slot, failed);
    }
    const isAll = due.length < limit;
    if (claimed + failed.size === before && (isAll || todo.length > 0)) {
      return claimed;
    }
    // What failed stays due, and must not crowd out what comes after it.
    limit = due.length - todo.length + BATCH;
  }
};
