import type { DeliveryId, MessageRef, RoundId } from '../../core/ids.ts';
import type { Channel, Delivery, Millis, Round } from '../records.ts';

export interface Lease {
  readonly owner: string;
  readonly now: Millis;
  readonly leaseMs: number;
  readonly limit: number;
}

/** A round whose message no longer says what it should. */
export interface StaleMessage {
  readonly round: Round;
  readonly channel: Channel;
  readonly messageRef: MessageRef;
}

export interface DeliveryStore {
  /**
   * Takes deliveries that are to be worked on at `now`, the oldest first, at most one for a channel,
   * and none for a channel where a lease lasts: `pending` ones that are available become `sending`
   * with one more attempt; `uncertain` ones that are available, and `sending` ones whose lease ran
   * out, are returned as `uncertain`. Nobody else gets them before the lease ends.
   */
  leaseDeliveries(lease: Lease): Promise<readonly Delivery[]>;
  delivery(id: DeliveryId): Promise<Delivery | undefined>;
  /** Records where it is; a question's round gets the message too. Does nothing to one that is `sent` already. */
  markSent(id: DeliveryId, messageRef: MessageRef, now: Millis): Promise<void>;
  /** Certainly not posted: to be tried again at `availableAt`. One that is `sent` or `failed` stays so. */
  markPending(id: DeliveryId, availableAt: Millis, reason: string): Promise<void>;
  /** Perhaps posted: to be looked for at `availableAt`. One that is `sent` or `failed` stays so. */
  markUncertain(id: DeliveryId, availableAt: Millis, reason: string): Promise<void>;
  /** Not posted and never will be; a question's round becomes `void`. One that is `sent` stays so. */
  markFailed(id: DeliveryId, reason: string, now: Millis): Promise<void>;
  /**
   * The earliest instant at which `leaseDeliveries` or `staleMessages` would return something;
   * `undefined` when nothing is owed.
   */
  nextWorkAt(): Promise<Millis | undefined>;
  deliveryCounts(): Promise<readonly { kind: string; state: string; count: number }[]>;

  /** Posted rounds whose message is out of date and may be replaced at `now`, the longest waiting first. */
  staleMessages(now: Millis, limit: number): Promise<readonly StaleMessage[]>;
  /**
   * Records what the message now says: it stays stale only if the round or the channel's language has
   * changed since, and then not before `notBefore`.
   */
  markRefreshed(
    roundId: RoundId,
    shown: { readonly answerCount: number; readonly status: string; readonly language: string },
    notBefore: Millis,
  ): Promise<void>;
}
