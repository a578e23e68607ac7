import { channelOf, windowOf } from '../channels.ts';
import type { Row } from '../database/fault-database.ts';
import { CHANNEL_REFUSALS, WORKSPACE_REFUSALS } from '../faults/platform.ts';
import { type Evidence, keyed } from './evidence.ts';

const nameOf = (row: Row): string => `${row['kind']} ${row['local_date']} in ${row['channel_id']}`;

/** Whether Slack refused the channel or the workspace before an instant: then it is suspended. */
const wasRefused = ({ calls }: Evidence, channelId: string, before: number): boolean =>
  calls.some(
    ({ channel, outcome, at }) =>
      at <= before &&
      (WORKSPACE_REFUSALS.includes(outcome) ||
        (CHANNEL_REFUSALS.includes(outcome) &&
          (channel === undefined || channel === channelOf(channelId)))),
  );

/** Slots that were brought on and never came to be. */
const missed = (evidence: Evidence): readonly string[] => {
  const claimed = keyed(evidence.tables.slot, 'channel_id', 'kind', 'local_date');
  return evidence.ledger.slots
    .filter(({ state }) => state !== 'never planned')
    .filter(({ channelId, kind, localDate }) => !claimed.has(`${channelId} ${kind} ${localDate}`))
    .filter(
      ({ state, channelId, settledAt = 0 }) =>
        state !== 'dropped' || !wasRefused(evidence, channelId, settledAt),
    )
    .map(({ channelId, kind, localDate }) => `slot missed: ${kind} ${localDate} in ${channelId}`);
};

/** Why a slot may have been skipped, as it is written. */
const isByTheRule = (evidence: Evidence, slot: Row, round: Row | undefined): boolean => {
  const channelId = String(slot['channel_id']);
  switch (slot['reason']) {
    case 'late':
      return Number(slot['claimed_at']) >= Number(slot['due_at']) + windowOf(channelOf(channelId));
    case 'void':
      return slot['kind'] === 'reveal' && round?.['status'] === 'void';
    case 'suspended':
      return slot['kind'] === 'reveal' && wasRefused(evidence, channelId, Infinity);
    default:
      return false;
  }
};

/** Every slot that was brought on was posted or skipped by the written rule; what is posted isn't late. */
export const checkSlots = (evidence: Evidence): readonly string[] => {
  const { tables } = evidence;
  const rounds = keyed(tables.round, 'channel_id', 'local_date');
  const deliveries = keyed(tables.delivery, 'channel_id', 'kind', 'local_date');
  const wrong = tables.slot.flatMap((slot) => {
    const round = rounds.get(`${slot['channel_id']} ${slot['local_date']}`);
    const owed = deliveries.has(`${slot['channel_id']} ${slot['kind']} ${slot['local_date']}`);
    const isLate =
      Number(slot['claimed_at']) >=
      Number(slot['due_at']) + windowOf(channelOf(String(slot['channel_id'])));
    if (slot['outcome'] === 'skipped') {
      return [
        ...(isByTheRule(evidence, slot, round) ? [] : [`skipped for ${slot['reason']}`]),
        ...(owed ? ['skipped, and yet a message is owed'] : []),
      ].map((problem) => `${problem}: ${nameOf(slot)}`);
    }
    return [
      ...(isLate ? ['posted though it is late'] : []),
      ...(owed ? [] : ['posted without a message']),
    ].map((problem) => `${problem}: ${nameOf(slot)}`);
  });
  return [...missed(evidence), ...wrong];
};

/** Slots by what came of them, for the checker's line. */
export const countSlots = ({ tables }: Evidence): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { kind, outcome, reason } of tables.slot) {
    const name = outcome === 'posted' ? String(kind) : `skipped ${reason}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};
