import type {
  ChannelId,
  MemberId,
  OptionId,
  PracticeId,
  QuestionId,
  WorkspaceId,
} from '../../core/ids.ts';
import type { Millis, Practice, PracticeStep, QuestionVersion } from '../records.ts';

export interface NewPractice {
  readonly id: PracticeId;
  readonly workspaceId: WorkspaceId;
  readonly memberId: MemberId;
  readonly channelId: ChannelId | null;
  readonly version: QuestionVersion;
  readonly step: PracticeStep | null;
  readonly optionOrder: readonly OptionId[];
  readonly now: Millis;
}

export interface PracticeStore {
  /**
   * Stores what a member is asked. A step of an incident that was asked already stays as it is, and
   * is returned instead.
   *
   * @throws when an incident's first step isn't its run, or there is no such run or step.
   */
  addPractice(practice: NewPractice): Promise<Practice>;
  practice(id: PracticeId): Promise<Practice | undefined>;
  /** The steps of an incident that were asked so far, in their order. */
  stepsOf(runId: PracticeId): Promise<readonly Practice[]>;
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
  /**
   * How often, and when last, a member was asked each question for practice, answered or not. An
   * incident counts once, when it begins.
   */
  practised(
    workspaceId: WorkspaceId,
    memberId: MemberId,
  ): Promise<readonly { questionId: QuestionId; times: number; lastAt: Millis }[]>;
  /**
   * `right` counts those that were right in all parts. An incident counts once, when its last step is
   * answered, and as right when all of its steps were.
   */
  practiceTotals(
    workspaceId: WorkspaceId,
    memberId: MemberId,
  ): Promise<{ answered: number; right: number }>;
  /** Questions of rounds that are open anywhere in the workspace. */
  openQuestions(workspaceId: WorkspaceId): Promise<readonly QuestionId[]>;
}
