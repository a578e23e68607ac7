import type { SlackMessage } from '../../support/slack/state.ts';
import { channelOf } from '../channels.ts';
import type { Row } from '../database/fault-database.ts';
import { LOOKED_AT } from '../time/process-time.ts';
import { deliveryIdOf, type Evidence, instantOf, keyed } from './evidence.ts';

/** What a worker makes sure is left of its lease when it begins to post, in milliseconds. */
const LEFT_MS = 30_000;
/** The longest wait between two tries. */
const LONGEST_WAIT_MS = 5 * 60_000;
/** How long a post that was begun in time may take. */
const POST_MS = 60_000;

/** Deliveries that a process posted which had stood still between its last look at the clock and the socket. */
export const heldUpIn = ({ calls }: Evidence): ReadonlySet<string> =>
  new Set(
    calls
      .filter(({ method }) => method === 'chat.postMessage')
      .filter(({ headers, at }) => at - Number(headers[LOOKED_AT]) >= LEFT_MS)
      .map(({ args }) => deliveryIdOf(args['metadata'])),
  );

const repeated = (evidence: Evidence): readonly string[] => {
  const heldUp = heldUpIn(evidence);
  return [...evidence.posted]
    .filter(([id, messages]) => messages.length > 1 && !heldUp.has(id))
    .map(([id, messages]) => `delivery ${id} posted ${messages.length} times`);
};

/** How often what isn't promised has happened: a second message of a process that was held up. */
export const countHeldUp = (evidence: Evidence): number =>
  [...heldUpIn(evidence)].filter((id) => (evidence.posted.get(id)?.length ?? 0) > 1).length;

const strangers = ({ posted, tables }: Evidence): readonly string[] => {
  const deliveries = keyed(tables.delivery, 'id');
  const slots = keyed(tables.slot, 'channel_id', 'kind', 'local_date');
  return [...posted].flatMap(([id, messages]) => {
    const owed = deliveries.get(id);
    const key = [owed?.['channel_id'], owed?.['kind'], owed?.['local_date']].join(' ');
    const elsewhere = messages.some(
      ({ channel }) => channel !== channelOf(String(owed?.['channel_id'])),
    );
    return slots.get(key)?.['outcome'] === 'posted' && !elsewhere
      ? []
      : [`message ${id} belongs to no slot of its channel`];
  });
};

const refOf = ({ channel, ts }: SlackMessage): string => `slack:T1:${channel}:${ts}`;

const sentWrong = (
  { toleranceMs }: Evidence,
  delivery: Row,
  messages: readonly SlackMessage[],
): readonly string[] => {
  const found = messages.find((message) => refOf(message) === delivery['message_ref']);
  if (found === undefined) {
    return ['was never posted'];
  }
  const late = instantOf(found) > Number(delivery['expires_at']) + POST_MS + toleranceMs;
  return late ? ['was posted after its window'] : [];
};

const outcomesIn = ({ calls }: Evidence): ReadonlyMap<string, ReadonlySet<string>> => {
  const outcomes = new Map<string, Set<string>>();
  for (const { channel = '', outcome } of calls) {
    outcomes.set(channel, (outcomes.get(channel) ?? new Set()).add(outcome));
  }
  return outcomes;
};

const failedWrong = (
  delivery: Row,
  messages: readonly SlackMessage[],
  round: Row | undefined,
  refusals: ReadonlySet<string> | undefined,
): readonly string[] => {
  const reason = String(delivery['reason']);
  const settledAt = Number(delivery['settled_at']);
  switch (reason) {
    case 'expired': {
      const early = settledAt + LONGEST_WAIT_MS < Number(delivery['expires_at']);
      return [
        ...(early ? ['was given up before its window had passed'] : []),
        ...(messages.length > 0 ? ['was given up, and is there'] : []),
      ];
    }
    case 'its round has ended':
      return round?.['status'] === 'void' ? [] : ['was given up, and its round counts'];
    default:
      return refusals?.has(reason) ? [] : [`was given up for ${reason}, which nobody said`];
  }
};

const SETTLED = ['sent', 'failed'];

/** Every delivery is settled, as what the platform shows says. */
const settledWrong = (evidence: Evidence): readonly string[] => {
  const { tables, posted } = evidence;
  const rounds = keyed(tables.round, 'id');
  const outcomes = outcomesIn(evidence);
  const heldUp = heldUpIn(evidence);
  return tables.delivery.flatMap((delivery) => {
    const id = String(delivery['id']);
    const messages = posted.get(id) ?? [];
    const refusals = outcomes.get(channelOf(String(delivery['channel_id'])));
    const round = rounds.get(String(delivery['round_id']));
    const problems =
      delivery['state'] === 'sent'
        ? sentWrong(evidence, delivery, messages)
        : failedWrong(delivery, messages, round, refusals);
    if (!SETTLED.includes(String(delivery['state']))) {
      return [`delivery ${id} is left ${delivery['state']}`];
    }
    // What a process does that was held up comes late, whatever others have decided by then.
    return heldUp.has(id) ? [] : problems.map((problem) => `delivery ${id} ${problem}`);
  });
};

/** Each slot's message is there once, in its time, or was given up by the written policy. */
export const checkMessages = (evidence: Evidence): readonly string[] => [
  ...repeated(evidence),
  ...strangers(evidence),
  ...settledWrong(evidence),
];
