import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuid } from 'uuid';
import { loadBank } from '../src/bank/load.ts';
import {
  channelIdSchema,
  deliveryIdSchema,
  type RoundId,
  roundIdSchema,
  workspaceIdSchema,
} from '../src/core/ids.ts';
import type { ChoiceQuestion, Question } from '../src/core/question/schema.ts';
import { versionOf } from '../src/core/question/version.ts';
import { defaultSettings, localDateSchema } from '../src/core/schedule/settings.ts';
import type { Store } from '../src/storage/store.ts';
import { ROOT } from './process/spawn.ts';

/** How long the round stays open, in milliseconds: longer than any benchmark. */
const OPEN_MS = 12 * 60 * 60 * 1000;

const today = (): string => Temporal.Now.plainDateISO('UTC').toString();

export const realQuestions = async (): Promise<readonly Question[]> => {
  const { bank } = await loadBank([join(ROOT, 'questions')], { today: today(), root: ROOT });
  return bank.questions;
};

/** A question of the bank that has one right option; always the same one. */
export const aRealQuestion = async (): Promise<ChoiceQuestion> => {
  for (const question of await realQuestions()) {
    if (question.kind === 'single') {
      return question;
    }
  }
  throw new Error('The bank has no question with one right option.');
};

export interface RoundPlace {
  readonly workspace: string;
  readonly channel: string;
  readonly adapter: string;
}

/** A channel with a round that was opened just now, as any number of people may answer. */
export const openRoundIn = async (
  store: Store,
  { workspace, channel, adapter }: RoundPlace,
  question: ChoiceQuestion,
): Promise<RoundId> => {
  const now = Date.now();
  const channelId = channelIdSchema.parse(channel);
  const slot = { localDate: localDateSchema.parse(today()), at: now };
  const settings = defaultSettings('en', 'Etc/UTC');
  await store.addChannel({
    id: channelId,
    workspaceId: workspaceIdSchema.parse(workspace),
    adapter,
    settings,
    plan: { daily: slot, weekly: null },
    now,
  });
  const id = roundIdSchema.parse(uuid());
  await store.claimDaily({
    channelId,
    settings,
    slot,
    now,
    next: null,
    outcome: 'post',
    round: {
      id,
      version: versionOf(question),
      optionOrder: question.options.map((option) => option.id),
      revealAt: now + OPEN_MS,
    },
    delivery: { id: deliveryIdSchema.parse(uuid()), expiresAt: now + OPEN_MS },
  });
  return id;
};

const YESTERDAY = `
  insert into round (id, workspace_id, channel_id, local_date, digest, question_id, option_order,
    status, opened_at, reveal_at, closed_at, week, refresh_not_before)
  select ?, workspace_id, channel_id, date(local_date, '-1 day'), digest, question_id, option_order,
    'closed', opened_at, opened_at, opened_at, 1, 0
  from round where channel_id = ?`;

const STREAKS = `
  with recursive member (number) as (
    select 0 union all select number + 1 from member where number < 200000 - 1)
  insert into streak (channel_id, member_id, workspace_id, current, longest, last_round_id,
    last_local_date)
  select channel_id, ? || printf('%011d', number), workspace_id, 1 + number % 60,
    1 + number % 60, round.id, local_date
  from round join member where round.id = ?`;

/**
 * Gives 200,000 members of a channel streaks of 1 to 60 days, up to the day before its round.
 *
 * @param members what their ids begin with; eleven digits follow.
 */
export const addStreaks = (file: string, channel: string, members: string): void => {
  const database = new Database(file);
  const yesterday = uuid();
  database.prepare(YESTERDAY).run(yesterday, channel);
  database.prepare(STREAKS).run(members, yesterday);
  database.close();
};
