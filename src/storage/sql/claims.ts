import type { ChannelId } from '../../core/ids.ts';
import { createGroupCommit } from '../group-commit.ts';
import type { Channel } from '../records.ts';
import type { ClaimResult, DailyClaim, SlotStore, WeeklyClaim } from '../store.ts';
import { findChannel } from './channels.ts';
import { claimReveal } from './claim-reveal.ts';
import { dueSlots } from './due.ts';
import { isDatabasesFault } from './faults.ts';
import { toJson } from './json.ts';
import { lockChannels } from './locks.ts';
import { owe } from './owe.ts';
import { isStillPlanned, setPlan } from './plans.ts';
import type { Db } from './schema.ts';
import { askedQuestions, insertSlot, skippedSlots } from './slots.ts';
import { inTransaction } from './transaction.ts';
import { keepVersion } from './versions.ts';

/** Is the channel as the caller saw it? What was decided by other settings would be wrong by now. */
const isUnchanged = async (
  db: Db,
  kind: 'daily' | 'weekly',
  channel: Channel,
  { slot, settings }: DailyClaim | WeeklyClaim,
): Promise<boolean> =>
  channel.status === 'active' &&
  toJson(channel.settings) === toJson(settings) &&
  (await isStillPlanned(db, { channelId: channel.id, kind }, slot));

/** Claims what the plan says is next, and moves the plan on; `undefined`: it isn't the caller's. */
const claimPlanned = async (
  db: Db,
  kind: 'daily' | 'weekly',
  claim: DailyClaim | WeeklyClaim,
): Promise<Channel | undefined> => {
  const { channelId, slot, next, now } = claim;
  const channel = await findChannel(db, channelId);
  if (channel === undefined || !(await isUnchanged(db, kind, channel, claim))) {
    return undefined;
  }
  const { workspaceId } = channel;
  await setPlan(db, { channelId, workspaceId, kind }, next);
  const skipped = claim.outcome === 'skip' ? claim.reason : null;
  const claimed = await insertSlot(db, { channelId, workspaceId, kind, slot, now, skipped });
  return claimed ? channel : undefined;
};

const openRound = async (
  db: Db,
  { workspaceId, id: channelId }: Channel,
  { round, slot, now }: DailyClaim & { outcome: 'post' },
): Promise<void> => {
  await keepVersion(db, workspaceId, round.version);
  await db
    .insertInto('round')
    .values({
      id: round.id,
      workspace_id: workspaceId,
      channel_id: channelId,
      local_date: slot.localDate,
      digest: round.version.digest,
      question_id: round.version.question.id,
      option_order: toJson(round.optionOrder),
      status: 'open',
      opened_at: now,
      reveal_at: round.revealAt,
      answer_count: 0,
      refresh_not_before: now,
    })
    .execute();
};

const claimDaily = async (db: Db, claim: DailyClaim): Promise<ClaimResult> => {
  const channel = await claimPlanned(db, 'daily', claim);
  if (channel === undefined) {
    return 'taken';
  }
  if (claim.outcome === 'post') {
    await openRound(db, channel, claim);
    await owe(db, { channel, kind: 'daily', ...claim, roundId: claim.round.id });
  }
  return 'claimed';
};

const claimWeekly = async (db: Db, claim: WeeklyClaim): Promise<ClaimResult> => {
  const channel = await claimPlanned(db, 'weekly', claim);
  if (channel === undefined) {
    return 'taken';
  }
  if (claim.outcome === 'post') {
    await owe(db, { channel, kind: 'weekly', ...claim, week: channel.week });
  }
  await db
    .updateTable('channel')
    .set({ week: channel.week + 1 })
    .where('id', '=', channel.id)
    .execute();
  return 'claimed';
};

interface Claiming {
  readonly channelId: ChannelId;
  readonly claim: (db: Db) => Promise<ClaimResult>;
}

/** Makes claims one after the other: each sees what those before it have changed. */
const claimAll = async (db: Db, claims: readonly Claiming[]): Promise<readonly ClaimResult[]> => {
  await lockChannels(db, [...new Set(claims.map(({ channelId }) => channelId))]);
  const results: ClaimResult[] = [];
  for (const { claim } of claims) {
    results.push(await claim(db));
  }
  return results;
};

const claiming = <Claim extends { readonly channelId: ChannelId }>(
  claim: Claim,
  make: (db: Db, claim: Claim) => Promise<ClaimResult>,
): Claiming => ({ channelId: claim.channelId, claim: (db) => make(db, claim) });

/** The slots, and `drain`, which resolves when every claim made so far is on disk. */
export const createSlotStore = (db: Db): SlotStore & { drain(): Promise<void> } => {
  const claims = createGroupCommit<Claiming, ClaimResult>(
    (group) => inTransaction(db, (trx) => claimAll(trx, group)),
    { isOneItems: (error) => !isDatabasesFault(error) },
  );
  return {
    dueSlots: (now, limit) => dueSlots(db, now, limit),
    claimDaily: (claim) => claims.add(claiming(claim, claimDaily)),
    claimReveal: (claim) => claims.add(claiming(claim, claimReveal)),
    claimWeekly: (claim) => claims.add(claiming(claim, claimWeekly)),
    askedQuestions: (channelId) => askedQuestions(db, channelId),
    skippedSlots: () => skippedSlots(db),
    drain: claims.drain,
  };
};
