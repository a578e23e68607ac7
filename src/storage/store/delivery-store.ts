import type { DeliveryId, MessageRef, RoundId } from '../../core/ids.ts';
import type { Channel, Delivery, Millis, Round } from '../records.ts';

export interface Lease {
  readonly owner: string;
  readonly now: Millis;
  readonly leaseMs: number;
  readonly limit: number;
}

/** A delivery as the worker names it that leased it. */
export interface HeldDelivery {
  readonly id: DeliveryId;
  /** The owner of the lease. */
  readonly owner: string;
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
  /** Whether nobody else has leased or settled it since `owner` leased it, whatever the time is. */
  holdsLease(held: HeldDelivery): Promise<boolean>;
  delivery(id: DeliveryId): Promise<Delivery | undefined>;
  /**
   * Records where it is; a question's round gets the message too. Does nothing to one that is `sent`
   * already. That a message is there is true whoever has seen it, so this asks for no lease.
   */
  markSent(id: DeliveryId, messageRef: MessageRef, now: Millis): Promise<void>;
  /**
   * Certainly not posted: to be tried again at `availableAt`. Does nothing unless `owner` still
   * {@link holdsLease}: what is to be done next is for the lease's owner to say.
   */
  markPending(held: HeldDelivery, availableAt: Millis, reason: string): Promise<void>;
  /** Perhaps posted: to be looked for at `availableAt`. Otherwise as {@link markPending}. */
  markUncertain(held: HeldDelivery, availableAt: Millis, reason: string): Promise<void>;
  /**
   * Not posted and never will be; a question's round becomes `void`. Otherwise as
   * {@link markPending}.
   */
  markFailed(held: HeldDelivery, reason: string, now: Millis): Promise<void>;
  /**
   * The earliest instant at which `leaseDeliveries` or `takeStaleMessages` would return something;
   * `undefined` when nothing is owed.
   */
  nextWorkAt(): Promise<Millis | undefined>;
  /** How many there are to be worked on, and how many were settled from an instant on (default: ever). */
  deliveryCounts(
    settledSince?: Millis,
  ): Promise<readonly { kind: string; state: string; count: number }[]>;

  /**
   * Takes posted rounds whose message is out of date and may be replaced at `now`, the longest waiting
   * first. Nobody else gets them before `leaseMs` have passed, or `markRefreshed` says how it went.
   */
  takeStaleMessages(lease: Omit<Lease, 'owner'>): Promise<readonly StaleMessage[]>;
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
