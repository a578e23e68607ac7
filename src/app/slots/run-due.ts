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

/**
 * Claims every slot that is due now, the missed ones of a longer absence included, each once. One
 * channel's fault doesn't stop the others; it is tried again at the next tick.
 *
 * @returns how many slots this process claimed.
 */
export const runDueSlots = async (services: Services): Promise<number> => {
  const failed = new Set<string>();
  let claimed = 0;
  for (;;) {
    const due = await services.store.dueSlots(services.clock.now(), BATCH + failed.size);
    const todo = due.filter((slot) => !failed.has(slot.channel.id));
    if (todo.length === 0) {
      return claimed;
    }
    const before = claimed;
    for (const slot of todo) {
      try {
        claimed += (await runSlot(services, slot)) === 'claimed' ? 1 : 0;
      } catch (error) {
        failed.add(slot.channel.id);
        services.log.error({ err: error, channelId: slot.channel.id }, 'slot failed');
      }
    }
    if (claimed === before) {
      return claimed;
    }
  }
};
