import { deliveryIdSchema } from '../../core/ids.ts';
import { deadline, isLate } from '../../core/schedule/planning.ts';
import type { Channel, PlannedSlot, Round } from '../../storage/records.ts';
import type { ClaimResult, RevealClaim } from '../../storage/store.ts';
import type { Services } from '../services.ts';

/**
 * Closes a round and owes the channel its answer. Too late for a message of its own, or where the
 * bot can't post any more, the round closes all the same, and its message says so in place.
 */
export const runReveal = async (
  { store, clock, newId, log }: Services,
  channel: Channel,
  slot: PlannedSlot,
  round: Round,
): Promise<ClaimResult> => {
  const now = clock.now();
  const expiresAt = deadline(channel.settings, 'reveal', slot, null);
  const base = { channelId: channel.id, slot, now, roundId: round.id };
  const skip = (reason: string): RevealClaim => ({ ...base, outcome: 'skip', reason });
  const claim =
    channel.status !== 'active'
      ? skip(channel.status)
      : isLate(expiresAt, now)
        ? skip('late')
        : ({
            ...base,
            outcome: 'post',
            delivery: { id: deliveryIdSchema.parse(newId()), expiresAt },
          } satisfies RevealClaim);
  const result = await store.claimReveal(claim);
  log.info(
    { channelId: channel.id, roundId: round.id, outcome: claim.outcome, result },
    'round closed',
  );
  return result;
};
