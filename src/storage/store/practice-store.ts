import type {
  ChannelId,
  MemberId,
  OptionId,
  PracticeId,
  QuestionId,
  WorkspaceId,
} from '../../core/ids.ts';
import type { Millis, Practice, QuestionVersion } from '../records.ts';

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
