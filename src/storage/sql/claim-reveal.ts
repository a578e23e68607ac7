import type { Millis, Round } from '../records.ts';
import type { ClaimResult, RevealClaim } from '../store.ts';
import { giveUpQuestion } from './delivery-states.ts';
import { owe } from './owe.ts';
import { periodsOf } from './periods.ts';
import { selectRoundsInChannels, toRoundInChannel } from './rounds-in-channels.ts';
import type { Db } from './schema.ts';
import { addScores } from './scores.ts';
import { insertSlot } from './slots.ts';
import { staleFrom } from './stale.ts';
import { voidRound } from './void.ts';

/** The round and its channel, if the reveal is still due as the caller saw it. */
const stillDue = async (db: Db, { roundId, channelId, slot }: RevealClaim) => {
  const row = await selectRoundsInChannels(db)
    .where('round.id', '=', roundId)
    .where('round.channel_id', '=', channelId)
    .where('round.local_date', '=', slot.localDate)
    .where('round.reveal_at', '=', slot.at)
    .where('round.status', '=', 'open')
    .where('channel.status', '!=', 'removed')
    .executeTakeFirst();
  return row && toRoundInChannel(row);
};

const closeRound = async (db: Db, round: Round, week: number, now: Millis): Promise<void> => {
  await db
    .updateTable('round')
    .set({ status: 'closed', closed_at: now, week, refresh_at: staleFrom(now) })
    .where('id', '=', round.id)
    .execute();
  for (const period of periodsOf(round.localDate, week)) {
    await addScores(db, round.id, period);
  }
};

/** Why no answer is posted; `null` where one is. */
const skippedBecause = (claim: RevealClaim, sent: boolean): string | null => {
  if (claim.outcome === 'skip') {
    return claim.reason;
  }
  return sent ? null : 'void';
};

/** As `SlotStore.claimReveal` promises; the caller has locked the channel. */
export const claimReveal = async (db: Db, claim: RevealClaim): Promise<ClaimResult> => {
  const found = await stillDue(db, claim);
  if (found === undefined) {
    return 'taken';
  }
  const { round, channel } = found;
  const { workspaceId, id: channelId } = channel;
  // Whoever answered has seen the message, whether or not its delivery was ever confirmed.
  const sent = round.messageRef !== null || round.answerCount > 0;
  const skipped = skippedBecause(claim, sent);
  const { slot, now } = claim;
  if (!(await insertSlot(db, { channelId, workspaceId, kind: 'reveal', slot, now, skipped }))) {
    return 'taken';
  }
  if (!sent) {
    await voidRound(db, round, now);
    await giveUpQuestion(db, round.id, now);
    return 'claimed';
  }
  await closeRound(db, round, channel.week, now);
  if (claim.outcome === 'post') {
    await owe(db, { channel, kind: 'reveal', ...claim, roundId: round.id });
  }
  return 'claimed';
};
