import type { Behaviour } from '../../support/slack/faults.ts';
import { CHANNELS } from '../channels.ts';
import { count } from '../ledger.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

const METHODS = [
  ...['chat.postMessage', 'chat.postMessage', 'chat.postMessage', 'chat.update'],
  ...['conversations.history', 'conversations.replies', 'response_url', '*'],
] as const;

/** Refusals of a channel, of the workspace, and of one message; Slack's words. */
export const CHANNEL_REFUSALS = [
  ...['is_archived', 'not_in_channel', 'channel_not_found', 'restricted_action'],
];
export const WORKSPACE_REFUSALS = ['token_revoked', 'invalid_auth', 'account_inactive'];
const MESSAGE_REFUSALS = ['msg_too_long', 'some_new_error'];
/** Of these Slack says itself that what was asked for may have been done. */
const UNCERTAIN = ['internal_error', 'fatal_error', 'service_unavailable'];
const POSTPONEMENTS = ['ratelimited', 'message_limit_exceeded'];

/** A client gives up after a second of the machine's clock: slower than that, it has been done at once. */
const SLOW_MS = [50, 600] as const;
const LATE_MS = [1_100, 2_500] as const;

const refusal = (random: Random): string => {
  const draw = random.between(1, 100);
  return draw <= 3
    ? random.pick(WORKSPACE_REFUSALS)
    : draw <= 25
      ? random.pick(CHANNEL_REFUSALS)
      : draw <= 35
        ? random.pick(MESSAGE_REFUSALS)
        : random.pick([...UNCERTAIN, ...POSTPONEMENTS]);
};

type Kind = Exclude<Behaviour['does'], 'wait'>;

const KINDS: readonly Kind[] = [
  ...(['drop before', 'drop before', 'drop after', 'drop after', 'drop after'] as const),
  ...(['slow', 'slow', 'answer late', 'rate limit', 'http', 'error', 'error'] as const),
];

const behaviour = (kinds: readonly Kind[], random: Random): Behaviour => {
  const does = random.pick(kinds);
  const [number, status] = [random.between(1, 5), random.pick([500, 502, 503, 504])];
  const [slow, late, error] = [
    random.between(...SLOW_MS),
    random.between(...LATE_MS),
    refusal(random),
  ];
  switch (does) {
    case 'rate limit':
      return { does, retryAfterS: number };
    case 'http':
      return { does, status };
    case 'error':
      return { does, error };
    case 'slow':
      return { does, ms: slow };
    case 'answer late':
      return { does, ms: late };
    default:
      return { does };
  }
};

const nameOf = (does: Kind): string => `platform: ${does}`;

const nameIn = (planned: Behaviour): string =>
  planned.does === 'error' ? planned.error : `platform: ${planned.does}`;

/** Plans what the platform does with some of the next calls, among what is meant. */
export const hinder = (
  { platform, ledger }: World,
  random: Random,
  isMeant: (name: string) => boolean,
): void => {
  const kinds = KINDS.filter((does) => isMeant(nameOf(does)));
  if (kinds.length === 0) {
    return;
  }
  const plans = random.between(1, 5);
  for (let plan = 0; plan < plans; plan += 1) {
    const [method, channel] = [random.pick(METHODS), random.pick(CHANNELS)];
    const planned = behaviour(kinds, random);
    const [anywhere, times] = [random.percent(60), random.between(1, 3)];
    platform.faults.plan(method, planned, { times, ...(!anywhere && { channel }) });
    count(ledger, nameIn(planned));
  }
};
