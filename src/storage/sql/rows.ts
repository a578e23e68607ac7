import type { Selectable } from 'kysely';
import type {
  Answer,
  Channel,
  Delivery,
  Practice,
  PracticeStep,
  QuestionVersion,
  Round,
} from '../records.ts';
import { fromJson } from './json.ts';
import type {
  AnswerTable,
  ChannelTable,
  DeliveryTable,
  PracticeTable,
  RoundTable,
} from './schema.ts';

/** Rows that show a question come joined with its version's body. */
type WithBody<Table> = Selectable<Table> & { readonly body: string };

export const toChannel = (row: Selectable<ChannelTable>): Channel => ({
  id: row.id,
  workspaceId: row.workspace_id,
  adapter: row.adapter,
  settings: fromJson(row.settings),
  status: row.status,
  statusReason: row.status_reason,
  week: row.week,
  createdAt: row.created_at,
});

/** The version of a question that a row shows. */
export const toVersion = ({
  digest,
  body,
}: Pick<WithBody<RoundTable>, 'digest' | 'body'>): QuestionVersion => ({
  digest,
  question: fromJson(body),
});

/** @param versionOf where versions are remembered. */
export const toRoundWith = (
  row: WithBody<RoundTable>,
  versionOf: (row: WithBody<RoundTable>) => QuestionVersion,
): Round => ({
  id: row.id,
  workspaceId: row.workspace_id,
  channelId: row.channel_id,
  localDate: row.local_date,
  version: versionOf(row),
  optionOrder: fromJson(row.option_order),
  status: row.status,
  openedAt: row.opened_at,
  revealAt: row.reveal_at,
  closedAt: row.closed_at,
  week: row.week,
  answerCount: row.answer_count,
  messageRef: row.message_ref,
});

export const toRound = (row: WithBody<RoundTable>): Round => toRoundWith(row, toVersion);

export const toAnswer = (row: Selectable<AnswerTable>): Answer => ({
  roundId: row.round_id,
  workspaceId: row.workspace_id,
  channelId: row.channel_id,
  memberId: row.member_id,
  questionId: row.question_id,
  questionRevision: row.question_revision,
  optionIds: fromJson(row.option_ids),
  right: row.is_right === 1,
  points: row.points,
  answeredAt: row.answered_at,
});

export const toDelivery = (row: Selectable<DeliveryTable>): Delivery => ({
  id: row.id,
  workspaceId: row.workspace_id,
  channelId: row.channel_id,
  adapter: row.adapter,
  kind: row.kind,
  localDate: row.local_date,
  roundId: row.round_id,
  week: row.week,
  state: row.state,
  attempts: row.attempts,
  availableAt: row.available_at,
  expiresAt: row.expires_at,
  messageRef: row.message_ref,
  reason: row.reason,
});

const toStep = ({ run_id, step, steps }: Selectable<PracticeTable>): PracticeStep | null =>
  run_id === null || step === null || steps === null
    ? null
    : { runId: run_id, number: step, of: steps };

export const toPractice = (row: WithBody<PracticeTable>): Practice => ({
  id: row.id,
  workspaceId: row.workspace_id,
  memberId: row.member_id,
  channelId: row.channel_id,
  version: toVersion(row),
  step: toStep(row),
  optionOrder: fromJson(row.option_order),
  askedAt: row.asked_at,
  answeredAt: row.answered_at,
  optionIds: row.option_ids === null ? null : fromJson(row.option_ids),
  score: row.score,
});
