import { versionOf } from '../../src/core/question/version.ts';
import { aChannel, anIncident, aVersion, instant, messageRef, uuid } from '../support/builders.ts';

type Row = Readonly<Record<string, string | number | null>>;
type Rows = Readonly<Record<string, readonly Row[]>>;

const ROUND = uuid(1);
const AT = instant('2026-11-23T08:30:00Z');
const workspace_id = 'test:acme';
const channel_id = 'test:general';
const here = { workspace_id, channel_id };
const { digest, question } = aVersion();
const about = { digest, question_id: question.id };

/** Rows of the first version, as it wrote them, in the order in which they refer to each other. */
const INITIAL: Rows = {
  workspace: [{ id: workspace_id, created_at: 1 }],
  channel: [
    {
      id: channel_id,
      workspace_id,
      adapter: 'test',
      settings: JSON.stringify(aChannel().settings),
      status: 'active',
      status_reason: null,
      week: 2,
      created_at: aChannel().createdAt,
    },
  ],
  slot_plan: [{ ...here, kind: 'daily', local_date: '2026-11-24', due_at: AT + 86_400_000 }],
  slot: [
    {
      ...here,
      kind: 'daily',
      local_date: '2026-11-23',
      due_at: AT,
      claimed_at: AT,
      outcome: 'posted',
      reason: null,
    },
  ],
  question_version: [
    { workspace_id, ...about, revision: question.revision, body: JSON.stringify(question) },
  ],
  round: [
    {
      ...here,
      ...about,
      id: ROUND,
      local_date: '2026-11-23',
      option_order: '["wait","retrain","roll-back"]',
      status: 'closed',
      opened_at: AT,
      reveal_at: AT + 1,
      closed_at: AT + 2,
      week: 1,
      answer_count: 1,
      message_ref: messageRef('here'),
      refresh_at: null,
      refresh_not_before: AT,
    },
  ],
  answer: [
    {
      ...here,
      round_id: ROUND,
      member_id: 'test:ada',
      question_id: question.id,
      question_revision: 1,
      topic: 'monitoring',
      option_ids: '["retrain"]',
      is_right: 1,
      points: 2,
      answered_at: AT,
    },
  ],
  streak: [
    {
      ...here,
      member_id: 'test:ada',
      current: 1,
      longest: 1,
      last_round_id: ROUND,
      last_local_date: '2026-11-23',
    },
  ],
  score: [
    { ...here, period: 'all', member_id: 'test:ada', points: 2, right_count: 1, answer_count: 1 },
  ],
  delivery: [
    {
      ...here,
      id: uuid(2),
      adapter: 'test',
      kind: 'daily',
      local_date: '2026-11-23',
      round_id: ROUND,
      week: null,
      state: 'sent',
      attempts: 1,
      created_at: AT,
      available_at: AT,
      expires_at: AT + 3,
      lease_owner: null,
      leased_until: null,
      message_ref: messageRef('here'),
      reason: null,
      settled_at: AT,
    },
  ],
  practice: [
    {
      ...here,
      ...about,
      id: uuid(3),
      member_id: 'test:ada',
      option_order: '["wait","retrain","roll-back"]',
      asked_at: AT,
      answered_at: AT,
      option_ids: '["retrain"]',
      score: 0.5,
    },
  ],
};

const incident = versionOf(anIncident());
const ofIncident = { digest: incident.digest, question_id: incident.question.id };

const aStep = (step: number): Row => ({
  ...here,
  ...ofIncident,
  id: uuid(10 + step),
  member_id: 'test:ada',
  run_id: uuid(11),
  step,
  steps: 3,
  option_order: `["right-${step}","wrong-${step}"]`,
  asked_at: AT + step,
  answered_at: null,
  option_ids: null,
  score: null,
});

const INCIDENTS: Rows = {
  question_version: [
    { workspace_id, ...ofIncident, revision: 1, body: JSON.stringify(incident.question) },
  ],
  practice: [aStep(1), aStep(2)],
};

/** What each migration made room for; one that only changed indexes has nothing here. */
const ADDED: Readonly<Record<string, Rows>> = {
  '0001-initial': INITIAL,
  '0002-managers': { channel_manager: [{ ...here, member_id: 'test:ada' }] },
  '0005-incidents': INCIDENTS,
};

/** A row or more of every table that a version knows, by table. */
export const rowsOf = (version: string): Rows => {
  const all: Record<string, readonly Row[]> = {};
  for (const [name, tables] of Object.entries(ADDED)) {
    for (const [table, rows] of name <= version ? Object.entries(tables) : []) {
      all[table] = [...(all[table] ?? []), ...rows];
    }
  }
  return all;
};
