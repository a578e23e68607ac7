import type { ChannelId, MemberId, OptionId, RoundId, WorkspaceId } from '../../core/ids.ts';
import type { Answer, Millis, Round, Streak } from '../records.ts';

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
