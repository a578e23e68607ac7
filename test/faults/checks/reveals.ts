import type { Json } from '../../support/slack/json.ts';
import { records, text } from '../../support/slack/json.ts';
import { interactiveElements } from '../../support/slack/read/find-element.ts';
import { type Evidence, instantOf, keyed } from './evidence.ts';

/** Whether a question's message still takes answers; without, it shows what is right. */
const takesAnswers = (blocks: readonly Json[]): boolean =>
  interactiveElements(blocks).some(({ element }) => text(element['value']).startsWith('round:'));

/** The earliest instant at which each delivery's message might have been there. */
const dueBy = ({ tables, ledger }: Evidence): ReadonlyMap<string, number> => {
  const planned = new Map(
    ledger.slots.map(({ channelId, kind, localDate, dueAt }) => [
      `${channelId} ${kind} ${localDate}`,
      dueAt,
    ]),
  );
  return new Map(
    tables.delivery.map((delivery) => {
      const { id, kind, round_id, channel_id, local_date } = delivery;
      const at =
        kind === 'reveal'
          ? ledger.reveals.get(String(round_id))
          : planned.get([channel_id, kind, local_date].join(' '));
      return [String(id), at ?? Number.POSITIVE_INFINITY];
    }),
  );
};

/** Messages that were there before their time. */
const earlyPosts = (evidence: Evidence): readonly string[] => {
  const { tables, posted, toleranceMs } = evidence;
  const due = dueBy(evidence);
  return tables.delivery.flatMap(({ id, kind, local_date, channel_id }) => {
    const at = due.get(String(id)) ?? Number.POSITIVE_INFINITY;
    const messages = posted.get(String(id)) ?? [];
    // A message's instant is rounded down to a second.
    return messages.some((message) => instantOf(message) + 1_000 < at - toleranceMs)
      ? [`posted before its time: ${kind} ${local_date} in ${channel_id}`]
      : [];
  });
};

/** Questions whose message showed the answer before its time. */
const earlyEdits = ({ tables, calls, ledger, toleranceMs }: Evidence): readonly string[] => {
  const rounds = keyed(
    tables.round.filter(({ status }) => status !== 'void'),
    'message_ref',
  );
  return calls
    .filter(
      ({ method, args }) => method === 'chat.update' && !takesAnswers(records(args['blocks'])),
    )
    .flatMap(({ args, at }) => {
      const round = rounds.get(`slack:T1:${text(args['channel'])}:${text(args['ts'])}`);
      const revealAt = ledger.reveals.get(String(round?.['id'])) ?? Infinity;
      return round !== undefined && at < revealAt - toleranceMs
        ? [`the message of round ${round['id']} showed the answer before its time`]
        : [];
    });
};

/** Rounds that have ended, and whose message still takes answers; one that can't be edited may. */
const stillOpen = ({ tables, posted, calls }: Evidence): readonly string[] => {
  const refused = new Set(
    calls
      .filter(({ method, outcome }) => method === 'chat.update' && outcome !== 'ok')
      .map(({ args }) => `slack:T1:${text(args['channel'])}:${text(args['ts'])}`),
  );
  const messages = new Map(
    [...posted.values()]
      .flat()
      .map((message) => [`slack:T1:${message.channel}:${message.ts}`, message]),
  );
  return tables.round
    .filter(({ status, message_ref }) => status !== 'open' && !refused.has(String(message_ref)))
    .filter(({ message_ref }) => takesAnswers(messages.get(String(message_ref))?.blocks ?? []))
    .map(({ id }) => `the message of round ${id} still takes answers`);
};

/** Nobody sees a message or an answer before its time, and nobody is asked after it. */
export const checkReveals = (evidence: Evidence): readonly string[] => [
  ...earlyPosts(evidence),
  ...earlyEdits(evidence),
  ...stillOpen(evidence),
];
