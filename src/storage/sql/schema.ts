import type { Kysely } from 'kysely';
import type { Addressee } from '../../core/adapter/references.ts';
import type {
  ChannelId,
  DeliveryId,
  MemberId,
  MessageRef,
  PracticeId,
  QuestionId,
  RoundId,
  WorkspaceId,
} from '../../core/ids.ts';
import type { LocalDate } from '../../core/schedule/settings.ts';
import type { ChannelStatus, DeliveryState, Millis, RoundStatus, SlotKind } from '../records.ts';

/** JSON as text; see `toJson` and `fromJson`. */
type Json = string;
/** Booleans are 0 and 1, which every database knows. */
type Bit = number;

interface WorkspaceTable {
  id: WorkspaceId;
  created_at: Millis;
}

export interface ChannelTable {
  id: ChannelId;
  workspace_id: WorkspaceId;
  adapter: string;
  settings: Json;
  status: ChannelStatus;
  status_reason: string | null;
  week: number;
  created_at: Millis;
}

interface ChannelManagerTable {
  workspace_id: WorkspaceId;
  channel_id: ChannelId;
  member_id: MemberId;
}

interface SlotPlanTable {
  channel_id: ChannelId;
  kind: 'daily' | 'weekly';
  workspace_id: WorkspaceId;
  local_date: LocalDate;
  due_at: Millis;
}

interface SlotTable {
  channel_id: ChannelId;
  local_date: LocalDate;
  kind: SlotKind;
  workspace_id: WorkspaceId;
  due_at: Millis;
  claimed_at: Millis;
  outcome: 'posted' | 'skipped';
  reason: string | null;
}

interface QuestionVersionTable {
  workspace_id: WorkspaceId;
  digest: string;
  question_id: QuestionId;
  revision: number;
  body: Json;
}

export interface RoundTable {
  id: RoundId;
  workspace_id: WorkspaceId;
  channel_id: ChannelId;
  local_date: LocalDate;
  digest: string;
  question_id: QuestionId;
  option_order: Json;
  status: RoundStatus;
  opened_at: Millis;
  reveal_at: Millis;
  closed_at: Millis | null;
  week: number | null;
  answer_count: number;
  message_ref: MessageRef | null;
  /** Since when its message may be replaced, because it is out of date; `null` while it is not. */
  refresh_at: Millis | null;
  /** The message may not be replaced before this instant. */
  refresh_not_before: Millis;
}

export interface AnswerTable {
  round_id: RoundId;
  member_id: MemberId;
  workspace_id: WorkspaceId;
  channel_id: ChannelId;
  question_id: QuestionId;
  question_revision: number;
  topic: string;
  option_ids: Json;
  is_right: Bit;
  points: number;
  answered_at: Millis;
}

export interface StreakTable {
  channel_id: ChannelId;
  member_id: MemberId;
  workspace_id: WorkspaceId;
  current: number;
  longest: number;
  last_round_id: RoundId;
  last_local_date: LocalDate;
}

interface ScoreTable {
  channel_id: ChannelId;
  /** `week:12`, `month:2026-11` or `all`. */
  period: string;
  member_id: MemberId;
  workspace_id: WorkspaceId;
  points: number;
  right_count: number;
  answer_count: number;
}

export interface DeliveryTable {
  id: DeliveryId;
  workspace_id: WorkspaceId;
  channel_id: ChannelId;
  adapter: string;
  kind: SlotKind;
  local_date: LocalDate;
  round_id: RoundId | null;
  week: number | null;
  state: DeliveryState;
  attempts: number;
  created_at: Millis;
  available_at: Millis;
  expires_at: Millis;
  lease_owner: string | null;
  leased_until: Millis | null;
  message_ref: MessageRef | null;
  reason: string | null;
  /** When it became `sent` or `failed`. */
  settled_at: Millis | null;
}

export interface PracticeTable {
  id: PracticeId;
  workspace_id: WorkspaceId;
  member_id: MemberId;
  channel_id: ChannelId | null;
  digest: string;
  question_id: QuestionId;
  /** The practice of an incident's first step; `null` where nothing has steps. */
  run_id: PracticeId | null;
  step: number | null;
  /** How many the incident has. */
  steps: number | null;
  option_order: Json;
  asked_at: Millis;
  answered_at: Millis | null;
  option_ids: Json | null;
  score: number | null;
}

interface ReferenceTable {
  addressee: Addressee;
  workspace_id: WorkspaceId;
  text: string;
  group_name: string | null;
}

export interface Schema {
  workspace: WorkspaceTable;
  channel: ChannelTable;
  channel_manager: ChannelManagerTable;
  slot_plan: SlotPlanTable;
  slot: SlotTable;
  question_version: QuestionVersionTable;
  round: RoundTable;
  answer: AnswerTable;
  streak: StreakTable;
  score: ScoreTable;
  delivery: DeliveryTable;
  practice: PracticeTable;
  reference: ReferenceTable;
}

/** A database with the product's tables, or a transaction on it. */
export type Db = Kysely<Schema>;
