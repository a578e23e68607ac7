import {
  channelIdSchema,
  type MemberId,
  memberIdSchema,
  workspaceIdSchema,
} from '../../../src/core/ids.ts';
import { isChoice } from '../../../src/core/question/choice.ts';
import type { ChoiceQuestion, Question } from '../../../src/core/question/schema.ts';
import { versionOf } from '../../../src/core/question/version.ts';
import { zoneSchema } from '../../../src/core/schedule/settings.ts';
import type { Answer, Practice, Round } from '../../../src/storage/records.ts';
import { instant, localDate, practiceId, roundId } from '../builders.ts';

export const CHANNEL = channelIdSchema.parse('slack:T1:C1');
export const ZONE = zoneSchema.parse('Europe/Madrid');
const WORKSPACE = workspaceIdSchema.parse('slack:T1');

/** A member of a Slack workspace, `U1`, `U2`, … */
export const slackMember = (number: number): MemberId =>
  memberIdSchema.parse(`slack:T1:U${number}`);

/** The round of Monday 23 November 2026 with this question. */
export const roundWith = (question: ChoiceQuestion, patch: Partial<Round> = {}): Round => ({
  id: roundId(1),
  workspaceId: WORKSPACE,
  channelId: CHANNEL,
  localDate: localDate('2026-11-23'),
  version: versionOf(question),
  optionOrder: question.options.map(({ id }) => id),
  status: 'open',
  openedAt: instant('2026-11-23T08:30:00Z'),
  revealAt: instant('2026-11-23T15:00:00Z'),
  closedAt: null,
  week: null,
  answerCount: 3,
  messageRef: null,
  ...patch,
});

/** An answer to that round. */
export const answerTo = (round: Round, question: ChoiceQuestion, right: boolean): Answer => ({
  roundId: round.id,
  workspaceId: WORKSPACE,
  channelId: CHANNEL,
  memberId: slackMember(1),
  questionId: question.id,
  questionRevision: question.revision,
  optionIds: right
    ? question.answer
    : question.options
        .map(({ id }) => id)
        .filter((id) => !question.answer.includes(id))
        .slice(0, 1),
  right,
  points: right ? question.difficulty : 0,
  answeredAt: instant('2026-11-23T09:00:00Z'),
});

/** Practice with this question, in a private chat. */
export const practiceWith = (question: Question): Practice => ({
  id: practiceId(2),
  workspaceId: WORKSPACE,
  memberId: slackMember(1),
  channelId: null,
  version: versionOf(question),
  step: null,
  optionOrder: isChoice(question) ? question.options.map(({ id }) => id) : [],
  askedAt: instant('2026-11-23T09:00:00Z'),
  answeredAt: null,
  optionIds: null,
  score: null,
});
