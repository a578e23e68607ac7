import type {
  ChannelId,
  DeliveryId,
  MemberId,
  MessageRef,
  OptionId,
  PracticeId,
  QuestionId,
  RoundId,
  WorkspaceId,
} from '../core/ids.ts';
import type { QuestionVersion } from '../core/question/version.ts';
import type { ChannelSettings, LocalDate } from '../core/schedule/settings.ts';

import type { Millis, PlannedSlot, SlotKind } from '../core/schedule/slot.ts';
import type { Streak } from '../core/streak.ts';

export type { Millis, PlannedSlot, SlotKind, Streak };

/** `suspended`: not started yet, or the platform refused for good; `removed`: the bot was taken out. Neither is planned. */
export type ChannelStatus = 'active' | 'suspended' | 'removed';

export interface Channel {
  readonly id: ChannelId;
  readonly workspaceId: WorkspaceId;
  /** Name of the adapter that serves it. */
  readonly adapter: string;
  readonly settings: ChannelSettings;
  readonly status: ChannelStatus;
  /** Why it is suspended, in the platform's word; otherwise `null`. */
  readonly statusReason: string | null;
  /** Counts weekly leaderboards, from 1: rounds closed now stand on the leaderboard of this week. */
  readonly week: number;
  readonly createdAt: Millis;
}

export type { QuestionVersion };

/** `void`: it was never posted, so it counts neither as asked nor for streaks. */
export type RoundStatus = 'open' | 'closed' | 'void';

export interface Round {
  readonly id: RoundId;
  readonly workspaceId: WorkspaceId;
  readonly channelId: ChannelId;
  /** Local date of its daily slot. */
  readonly localDate: LocalDate;
  readonly version: QuestionVersion;
  /** Option ids by place on screen; decided once. */
  readonly optionOrder: readonly OptionId[];
  readonly status: RoundStatus;
  readonly openedAt: Millis;
  /** When its reveal is due. */
  readonly revealAt: Millis;
  readonly closedAt: Millis | null;
  /** The weekly leaderboard it stands on; `null` while open. */
  readonly week: number | null;
  readonly answerCount: number;
  /** Where its message is; `null` until it is posted. */
  readonly messageRef: MessageRef | null;
}

export interface Answer {
  readonly roundId: RoundId;
  readonly workspaceId: WorkspaceId;
  readonly channelId: ChannelId;
  readonly memberId: MemberId;
  readonly questionId: QuestionId;
  readonly questionRevision: number;
  /** In the order of the question's file. */
  readonly optionIds: readonly OptionId[];
  readonly right: boolean;
  readonly points: number;
  readonly answeredAt: Millis;
}

/** `pending` → `sending` → `sent`; `uncertain` when the outcome isn't known; `failed` for good. */
export type DeliveryState = 'pending' | 'sending' | 'sent' | 'uncertain' | 'failed';

export interface Delivery {
  readonly id: DeliveryId;
  readonly workspaceId: WorkspaceId;
  readonly channelId: ChannelId;
  readonly adapter: string;
  readonly kind: SlotKind;
  readonly localDate: LocalDate;
  /** The round it posts or reveals; `null` for a weekly leaderboard. */
  readonly roundId: RoundId | null;
  /** The leaderboard it posts; `null` for the others. */
  readonly week: number | null;
  readonly state: DeliveryState;
  /** Posts tried so far. */
  readonly attempts: number;
  readonly availableAt: Millis;
  /** From here on it is too late to post it. */
  readonly expiresAt: Millis;
  readonly messageRef: MessageRef | null;
  readonly reason: string | null;
}

/** Which step of an incident a practice asks. */
export interface PracticeStep {
  /** The practice of the incident's first step, by which its steps know each other. */
  readonly runId: PracticeId;
  /** From 1. */
  readonly number: number;
  /** How many the incident has. */
  readonly of: number;
}

/** A private question, or a step of an incident; never on a leaderboard. */
export interface Practice {
  readonly id: PracticeId;
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  readonly channelId: ChannelId | null;
  readonly version: QuestionVersion;
  /** `null` for a question that isn't an incident. */
  readonly step: PracticeStep | null;
  readonly optionOrder: readonly OptionId[];
  readonly askedAt: Millis;
  readonly answeredAt: Millis | null;
  /** `null` while unanswered, and for an answer in one's own words. */
  readonly optionIds: readonly OptionId[] | null;
  /** Part of it that was right, 0 to 1; `null` while unanswered. */
  readonly score: number | null;
}
