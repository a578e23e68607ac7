import { Postponed, type RefusalScope, Refused } from '../../core/adapter/errors.ts';
import type { MessageRef } from '../../core/ids.ts';
import type { DeliveryState } from '../../storage/records.ts';

/** How a try to post ended. */
export type Outcome =
  | { readonly type: 'sent'; readonly messageRef: MessageRef }
  | { readonly type: 'absent' }
  /** The lease is over, or nearly so: nothing was posted. */
  | { readonly type: 'lapsed' }
  | { readonly type: 'postponed'; readonly retryAfterMs: number; readonly reason: string }
  | { readonly type: 'refused'; readonly scope: RefusalScope; readonly reason: string }
  | { readonly type: 'unknown'; readonly reason: string };

/** What an adapter's error says of the message: see {@link ChatAdapter.post}. */
export const outcomeOf = (error: unknown): Outcome => {
  if (error instanceof Postponed) {
    return { type: 'postponed', retryAfterMs: error.retryAfterMs, reason: error.message };
  }
  if (error instanceof Refused) {
    return { type: 'refused', scope: error.scope, reason: error.reason };
  }
  return { type: 'unknown', reason: error instanceof Error ? error.message : String(error) };
};

/** Where a try leads: what is recorded of the delivery. */
export type Step =
  | { readonly mark: 'sent'; readonly messageRef: MessageRef }
  | { readonly mark: 'pending'; readonly at: number; readonly reason: string }
  | { readonly mark: 'uncertain'; readonly at: number; readonly reason: string }
  | { readonly mark: 'failed'; readonly reason: string; readonly suspend?: RefusalScope };

/** First wait before the platform is asked again, in milliseconds; doubled with each attempt. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long to wait after so many attempts, in milliseconds. */
export const waitAfter = (attempts: number): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1));

/** What a delivery is, as far as the decision needs it. */
export interface Attempt {
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly expiresAt: number;
}

/** Wait before a history that couldn't be read is asked again, in milliseconds. */
const WAIT_TO_LOOK_AGAIN_MS = 30_000;

const waitToLook = ({ state, attempts }: Attempt): number =>
  state === 'uncertain' ? WAIT_TO_LOOK_AGAIN_MS : waitAfter(attempts);

const retry = (delivery: Attempt, at: number, reason: string): Step =>
  at >= delivery.expiresAt
    ? { mark: 'failed', reason: 'expired' }
    : { mark: 'pending', at, reason };

/**
 * Decides what follows from an outcome. An unknown one is never sent again by itself: the platform's
 * history decides, and where it can't be asked a miss is better than a duplicate.
 */
export const nextStep = (
  outcome: Outcome,
  delivery: Attempt,
  now: number,
  searching: boolean,
): Step => {
  switch (outcome.type) {
    case 'sent':
      return { mark: 'sent', messageRef: outcome.messageRef };
    case 'absent':
      return retry(delivery, now, 'not in the history');
    case 'lapsed':
      return { mark: 'pending', at: now, reason: 'lease ran out' };
    case 'postponed':
      // Where the history can't be read now, the message may still be there.
      return delivery.state === 'uncertain'
        ? { mark: 'uncertain', at: now + outcome.retryAfterMs, reason: outcome.reason }
        : retry(delivery, now + outcome.retryAfterMs, outcome.reason);
    case 'refused':
      return outcome.scope === 'message'
        ? { mark: 'failed', reason: outcome.reason }
        : { mark: 'failed', reason: outcome.reason, suspend: outcome.scope };
    case 'unknown':
      return searching
        ? { mark: 'uncertain', at: now + waitToLook(delivery), reason: outcome.reason }
        : { mark: 'failed', reason: 'outcome unknown, and the platform can’t be asked' };
  }
};
