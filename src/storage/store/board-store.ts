import type { ChannelId, MemberId, RoundId } from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import type { QuestionVersion } from '../records.ts';

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
