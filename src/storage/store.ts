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
import type { ChannelSettings, LocalDate } from '../core/schedule/settings.ts';
import type {
  Answer,
  Channel,
  ChannelStatus,
  Delivery,
  Millis,
  PlannedSlot,
  Practice,
  QuestionVersion,
  Round,
  Streak,
} from './records.ts';

/**
 * Everything the product remembers. What a method's promise says is kept by a constraint of the
 * database, so that it holds for any number of processes; every method that writes is one
 * transaction, and is on disk when it resolves. Instants are arguments: the store reads no clock.
 *
 * Every store passes `test/contract/store.ts`.
 */
export interface Store
  extends ChannelStore,
    ManagerStore,
    SlotStore,
    AnswerStore,
    DeliveryStore,
    BoardStore,
    PracticeStore {
  /**
   * Brings the schema up to date. Safe to call at every start.
   *
   * @throws when the database was written by a newer version of the program.
   */
  migrate(): Promise<void>;
  /** @throws when the database doesn't answer, or lacks its tables. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** When a channel's own slots come next; `null`: not planned (paused for good, suspended, removed). */
export interface Plan {
  readonly daily: PlannedSlot | null;
  readonly weekly: PlannedSlot | null;
}

export interface NewChannel {
  readonly id: ChannelId;
  readonly workspaceId: WorkspaceId;
  readonly adapter: string;
  readonly settings: ChannelSettings;
  readonly plan: Plan;
  /** Why it isn't planned yet: it is added as suspended. Absent: it is active. */
  readonly suspended?: string;
  readonly now: Millis;
}

export interface ChannelChange {
  /** Absent: they stay as they are, whatever somebody else has just made of them. */
  readonly settings?: ChannelSettings;
  readonly status: ChannelStatus;
  readonly statusReason: string | null;
  readonly plan: Plan;
  /** New reveal instants of rounds that are still open; rounds not named keep theirs. */
  readonly reveals: readonly { readonly roundId: RoundId; readonly revealAt: Millis }[];
}

export interface ChannelStore {
  /** Adds the workspace and channel. One that is there already keeps its settings and is returned as it is. */
  addChannel(channel: NewChannel): Promise<{ channel: Channel; added: boolean }>;
  channel(id: ChannelId): Promise<Channel | undefined>;
  channelsOf(workspaceId: WorkspaceId): Promise<readonly Channel[]>;
  /**
   * Replaces settings, status, plan and reveals together; open rounds' messages are marked to be
   * refreshed.
   *
   * @throws when there is no such channel.
   */
  changeChannel(id: ChannelId, change: ChannelChange): Promise<Channel>;
  openRounds(channelId: ChannelId): Promise<readonly Round[]>;
  /** Newest local date whose daily slot was claimed or skipped, so that a day isn't planned twice. */
  lastSlotDate(channelId: ChannelId, kind: 'daily' | 'weekly'): Promise<LocalDate | undefined>;
  plan(channelId: ChannelId): Promise<Plan>;
  /** The earliest instant at which a slot of any channel is due, a reveal included. */
  nextDueAt(): Promise<Millis | undefined>;
  /** The newest instant at which a slot was claimed, in any channel. */
  lastClaimAt(): Promise<Millis | undefined>;
}

/** Who may set a channel up, besides those who manage its workspace. */
export interface ManagerStore {
  managers(channelId: ChannelId): Promise<readonly MemberId[]>;
  /** Adds one; nothing changes for one who is there already. @throws for an unknown channel. */
  addManager(channelId: ChannelId, member: MemberId): Promise<void>;
  /** Replaces all of them. @throws for an unknown channel. */
  setManagers(channelId: ChannelId, members: readonly MemberId[]): Promise<void>;
}

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

export interface NewAnswer {
  readonly roundId: RoundId;
  readonly memberId: MemberId;
  readonly optionIds: readonly OptionId[];
  readonly right: boolean;
  readonly points: number;
  readonly answeredAt: Millis;
}

/** `already`: the first answer stands, and is returned. `closed`: nothing was stored. */
export type AnswerResult =
  | { readonly outcome: 'recorded' | 'already'; readonly answer: Answer; readonly streak: Streak }
  | { readonly outcome: 'closed' };

export interface AnswerStore {
  round(id: RoundId): Promise<Round | undefined>;
  /** The newest round of the channel that isn't void. */
  latestRound(channelId: ChannelId): Promise<Round | undefined>;
  /**
   * Stores a member's first answer to an open round, with the member's streak; unique by round and
   * member. A first answer is returned when its round is closed too; nothing is of a void round.
   *
   * @throws when there is no such round, or its question has no such option.
   */
  recordAnswer(answer: NewAnswer): Promise<AnswerResult>;
  answer(roundId: RoundId, memberId: MemberId): Promise<Answer | undefined>;
  /** How often each set of options was chosen in a round; the most chosen first. */
  spread(roundId: RoundId): Promise<readonly { optionIds: readonly OptionId[]; count: number }[]>;
  /** As it is by now: `current` is 0 once a newer round has closed. So are the streaks of results. */
  streak(channelId: ChannelId, memberId: MemberId): Promise<Streak | undefined>;
  /** Channels of a workspace in which a member has answered, the latest round first. */
  answeredChannels(workspaceId: WorkspaceId, memberId: MemberId): Promise<readonly ChannelId[]>;
  /** What a member answered wrong in a workspace, the newest first. */
  mistakes(
    workspaceId: WorkspaceId,
    memberId: MemberId,
    limit: number,
  ): Promise<readonly { round: Round; answer: Answer }[]>;
}

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

/** `week` with its number, `month` as `YYYY-MM`, or everything. */
export type Period =
  | { readonly type: 'week'; readonly week: number }
  | { readonly type: 'month'; readonly month: string }
  | { readonly type: 'all' };

export interface Score {
  readonly memberId: MemberId;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
}

/** How a closed round went. */
export interface RoundResult {
  readonly roundId: RoundId;
  readonly localDate: LocalDate;
  readonly version: QuestionVersion;
  readonly answered: number;
  readonly right: number;
}

export interface MemberTotals {
  readonly answered: number;
  readonly right: number;
  readonly points: number;
  readonly topics: readonly { topic: string; answered: number; right: number }[];
}

export interface BoardStore {
  /** Scores of closed rounds, most points first, then most right, then member id; all members. */
  scores(channelId: ChannelId, period: Period): Promise<readonly Score[]>;
  /** Closed rounds of a period, oldest first. */
  roundResults(channelId: ChannelId, period: Period): Promise<readonly RoundResult[]>;
  /** A member's answers in a channel, open rounds included, void ones not: shown to that member alone. */
  memberTotals(channelId: ChannelId, memberId: MemberId): Promise<MemberTotals>;
}

export interface NewPractice {
  readonly id: PracticeId;
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  readonly channelId: ChannelId | null;
  readonly version: QuestionVersion;
  readonly optionOrder: readonly OptionId[];
  readonly now: Millis;
}

export interface PracticeStore {
  addPractice(practice: NewPractice): Promise<Practice>;
  practice(id: PracticeId): Promise<Practice | undefined>;
  /**
   * Stores the first answer; a later one changes nothing and gets the practice as it is.
   *
   * @throws when there is no such practice.
   */
  answerPractice(
    id: PracticeId,
    answer: {
      readonly optionIds: readonly OptionId[] | null;
      readonly score: number;
      readonly now: Millis;
    },
  ): Promise<Practice>;
  /** How often, and when last, a member was asked each question for practice, answered or not. */
  practised(
    workspaceId: WorkspaceId,
    memberId: MemberId,
  ): Promise<readonly { questionId: QuestionId; times: number; lastAt: Millis }[]>;
  /** `right` counts those that were right in all parts. */
  practiceTotals(
    workspaceId: WorkspaceId,
    memberId: MemberId,
  ): Promise<{ answered: number; right: number }>;
  /** Questions of rounds that are open anywhere in the workspace. */
  openQuestions(workspaceId: WorkspaceId): Promise<readonly QuestionId[]>;
}
