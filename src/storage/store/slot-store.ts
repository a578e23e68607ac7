import type { ChannelId, DeliveryId, OptionId, QuestionId, RoundId } from '../../core/ids.ts';
import type { ChannelSettings, LocalDate } from '../../core/schedule/settings.ts';
import type { Channel, Millis, PlannedSlot, QuestionVersion, Round } from '../records.ts';

/** A slot whose time has come. */
export type DueSlot =
  | { readonly kind: 'daily' | 'weekly'; readonly channel: Channel; readonly slot: PlannedSlot }
  | {
      readonly kind: 'reveal';
      readonly channel: Channel;
      readonly slot: PlannedSlot;
      readonly round: Round;
    };

export interface NewDelivery {
  readonly id: DeliveryId;
  readonly expiresAt: Millis;
}

export interface NewRound {
  readonly id: RoundId;
  readonly version: QuestionVersion;
  readonly optionOrder: readonly OptionId[];
  readonly revealAt: Millis;
}

/** `taken`: somebody else claimed it, or the channel's schedule changed meanwhile; do nothing. */
export type ClaimResult = 'claimed' | 'taken';

interface Claim {
  readonly channelId: ChannelId;
  readonly slot: PlannedSlot;
  readonly now: Millis;
}

/** A claim of what the plan says is next. */
type PlannedClaim = Claim & {
  /** The settings that the claim was decided by: it is `taken` where they have changed since. */
  readonly settings: ChannelSettings;
  readonly next: PlannedSlot | null;
};

export type DailyClaim = PlannedClaim &
  (
    | { readonly outcome: 'post'; readonly round: NewRound; readonly delivery: NewDelivery }
    | { readonly outcome: 'skip'; readonly reason: string }
  );

export type RevealClaim = Claim & {
  readonly roundId: RoundId;
} & (
    | { readonly outcome: 'post'; readonly delivery: NewDelivery }
    | { readonly outcome: 'skip'; readonly reason: string }
  );

export type WeeklyClaim = PlannedClaim &
  (
    | { readonly outcome: 'post'; readonly delivery: NewDelivery }
    | { readonly outcome: 'skip'; readonly reason: string }
  );

export interface SlotStore {
  /**
   * Slots due at `now`, of active channels, the earliest first; at one instant reveals come before
   * weekly leaderboards, and these before daily questions. Reveals are due for suspended channels
   * too, so that their rounds close.
   */
  dueSlots(now: Millis, limit: number): Promise<readonly DueSlot[]>;

  /**
   * Claims a daily slot, and creates its round and delivery, or records why it was skipped; sets the
   * next run. Unique by channel, local date and kind. `taken` as well when the stored next run is no
   * longer `slot`, or the settings are others. A date that was claimed before only moves the next run on, and is `taken`.
   */
  claimDaily(claim: DailyClaim): Promise<ClaimResult>;

  /**
   * Claims a reveal, closes its round, and adds the round's answers to the scores of the channel's
   * current week, its month and all time. Where the round's question was never sent, the round
   * becomes `void`, nothing is scored, its question is given up, and no delivery is made even for
   * `post`. A question that was answered has been sent, confirmed or not.
   */
  claimReveal(claim: RevealClaim): Promise<ClaimResult>;

  /**
   * Claims a weekly leaderboard: the delivery is for the channel's current week, and the next week
   * begins. Skipped ones begin the next week too.
   */
  claimWeekly(claim: WeeklyClaim): Promise<ClaimResult>;

  /** Questions asked in the channel, oldest first; void rounds don't count. */
  askedQuestions(
    channelId: ChannelId,
  ): Promise<readonly { questionId: QuestionId; localDate: LocalDate }[]>;

  /** Slots that were skipped, by kind and reason, over all channels. */
  skippedSlots(): Promise<readonly { kind: string; reason: string; count: number }[]>;
}
