import { deliveryIdSchema } from '../../core/ids.ts';
import { deadline, isLate, nextWeekly } from '../../core/schedule/planning.ts';
import type { Channel, PlannedSlot } from '../../storage/records.ts';
import type { ClaimResult, WeeklyClaim } from '../../storage/store.ts';
import type { Services } from '../services.ts';

/** Claims a channel's weekly leaderboard, or skips it when it is too late. */
export const runWeekly = async (
  { store, clock, newId, log }: Services,
  channel: Channel,
  slot: PlannedSlot,
): Promise<ClaimResult> => {
  const now = clock.now();
  const next = nextWeekly(channel.settings, { instant: slot.at, lastDate: slot.localDate });
  const expiresAt = deadline(channel.settings, 'weekly', slot, next.at);
  const base = { channelId: channel.id, settings: channel.settings, slot, now, next };
  const claim: WeeklyClaim = isLate(expiresAt, now)
    ? { ...base, outcome: 'skip', reason: 'late' }
    : {
        ...base,
        outcome: 'post',
        delivery: { id: deliveryIdSchema.parse(newId()), expiresAt },
      };
  const result = await store.claimWeekly(claim);
  log.info(
    { channelId: channel.id, localDate: slot.localDate, outcome: claim.outcome, result },
    'weekly leaderboard due',
  );
  return result;
};
