import type { DeliveryId } from '../../../src/core/ids.ts';
import type { PlannedSlot, QuestionVersion } from '../../../src/storage/records.ts';
import type {
  AnswerResult,
  ChannelChange,
  ClaimResult,
  DailyClaim,
  HeldDelivery,
  NewChannel,
  RevealClaim,
  StaleMessage,
  Store,
  WeeklyClaim,
} from '../../../src/storage/store.ts';
import {
  aChannel,
  aSlot,
  aVersion,
  channelId,
  deliveryId,
  instant,
  memberId,
  messageRef,
  optionIds,
  roundId,
} from '../../support/builders.ts';

/** Monday; the first date of every scenario. */
export const MONDAY = '2026-11-23';
export const TUESDAY = '2026-11-24';
export const WEDNESDAY = '2026-11-25';
export const THURSDAY = '2026-11-26';
export const FRIDAY = '2026-11-27';

export const dayAfter = (date: string): string =>
  new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Every day's question is due at 08:30, its answer at 15:00, a leaderboard at 15:30, in UTC. */
export const dailySlot = (date: string): PlannedSlot => aSlot(date, `${date}T08:30:00Z`);
export const revealSlot = (date: string): PlannedSlot => aSlot(date, `${date}T15:00:00Z`);
export const weeklySlot = (date: string): PlannedSlot => aSlot(date, `${date}T15:30:00Z`);

const numberOf = (date: string): number => Number(date.replaceAll('-', ''));

/** A round's id and its deliveries' follow from its date; another channel's round needs `series`. */
export const roundOf = (date: string, series = 0) => roundId(numberOf(date) + series * 1e9);
export const questionDelivery = (date: string, series = 0) =>
  deliveryId(numberOf(date) + series * 1e9);
export const revealDelivery = (date: string) => deliveryId(numberOf(date) + 8e9);
export const weeklyDelivery = (date: string) => deliveryId(numberOf(date) + 9e9);
export const messageOf = (date: string, series = 0) => messageRef(`${series}-${date}`);

export const newChannel = (patch: Partial<NewChannel> = {}): NewChannel => {
  const { id, workspaceId, adapter, settings, createdAt } = aChannel();
  const plan = { daily: dailySlot(MONDAY), weekly: weeklySlot(FRIDAY) };
  return { id, workspaceId, adapter, settings, plan, now: createdAt, ...patch };
};

/** A change that changes nothing but what `patch` names; not planned unless it says so. */
export const aChange = (patch: Partial<ChannelChange> = {}): ChannelChange => ({
  settings: aChannel().settings,
  status: 'active',
  statusReason: null,
  plan: { daily: null, weekly: null },
  reveals: [],
  ...patch,
});

export interface RoundPatch {
  readonly channel?: string;
  readonly series?: number;
  readonly version?: QuestionVersion;
  readonly revealAt?: string;
}

export const dailyClaim = (
  date: string,
  { channel = 'general', series = 0, version = aVersion(), revealAt }: RoundPatch = {},
): DailyClaim & { outcome: 'post' } => ({
  channelId: channelId(channel),
  settings: aChannel().settings,
  slot: dailySlot(date),
  now: dailySlot(date).at,
  next: dailySlot(dayAfter(date)),
  outcome: 'post',
  round: {
    id: roundOf(date, series),
    version,
    optionOrder: optionIds('roll-back', 'retrain', 'wait'),
    revealAt: revealAt === undefined ? revealSlot(date).at : instant(revealAt),
  },
  delivery: { id: questionDelivery(date, series), expiresAt: instant(`${date}T12:30:00Z`) },
});

export const skipDaily = (date: string, reason: string): DailyClaim => ({
  channelId: channelId('general'),
  settings: aChannel().settings,
  slot: dailySlot(date),
  now: dailySlot(date).at,
  next: dailySlot(dayAfter(date)),
  outcome: 'skip',
  reason,
});

export const revealClaim = (date: string): RevealClaim => ({
  channelId: channelId('general'),
  roundId: roundOf(date),
  slot: revealSlot(date),
  now: revealSlot(date).at,
  outcome: 'post',
  delivery: { id: revealDelivery(date), expiresAt: instant(`${date}T19:00:00Z`) },
});

export const weeklyClaim = (date: string): WeeklyClaim => ({
  channelId: channelId('general'),
  settings: aChannel().settings,
  slot: weeklySlot(date),
  now: weeklySlot(date).at,
  next: weeklySlot(dayAfter(date)),
  outcome: 'post',
  delivery: { id: weeklyDelivery(date), expiresAt: instant(`${date}T19:30:00Z`) },
});

/** Opens a round whose question is still owed. Dates come one after the other, from Monday on. */
export const openUnposted = async (store: Store, date: string, patch?: RoundPatch) => {
  const claim = dailyClaim(date, patch);
  const result = await store.claimDaily(claim);
  if (result !== 'claimed') {
    throw new Error(`The round of ${date} was not opened.`);
  }
  return claim.round.id;
};

/** Opens a round and posts its question. */
export const openRound = async (store: Store, date: string, patch: RoundPatch = {}) => {
  const id = await openUnposted(store, date, patch);
  const { series } = patch;
  await store.markSent(
    questionDelivery(date, series),
    messageOf(date, series),
    instant(`${date}T08:30:01Z`),
  );
  return id;
};

/** Takes the messages that are out of date, for a minute. */
export const takeStale = (store: Store, at: string, limit = 10): Promise<readonly StaleMessage[]> =>
  store.takeStaleMessages({ now: instant(at), leaseMs: 60_000, limit });

/** Leases a delivery, for `one`; what comes before it is put off until tomorrow. */
export const hold = async (store: Store, id: DeliveryId, at: string): Promise<HeldDelivery> => {
  const lease = { owner: 'one', now: instant(at), leaseMs: 60_000, limit: 100 };
  for (;;) {
    const leased = await store.leaseDeliveries(lease);
    if (leased.some((delivery) => delivery.id === id)) {
      return { id, owner: 'one' };
    }
    if (leased.length === 0) {
      throw new Error(`Delivery ${id} can’t be leased.`);
    }
    for (const other of leased) {
      const held = { id: other.id, owner: 'one' };
      await store.markPending(held, lease.now + 86_400_000, 'not its turn');
    }
  }
};

/** Gives a delivery up that is owed; see {@link hold}. */
export const giveUp = async (
  store: Store,
  id: DeliveryId,
  at: string,
  reason = 'gone',
): Promise<void> => store.markFailed(await hold(store, id, at), reason, instant(at));

export const closeRound = (store: Store, date: string): Promise<ClaimResult> =>
  store.claimReveal(revealClaim(date));

export interface AnswerPatch {
  readonly option?: string;
  readonly right?: boolean;
  readonly points?: number;
  readonly at?: string;
  readonly series?: number;
}

/** Answers the round of a date: right, for 2 points, at 09:00, unless said otherwise. */
export const answer = (
  store: Store,
  date: string,
  member: string,
  {
    option = 'retrain',
    right = true,
    points = 2,
    at = `${date}T09:00:00Z`,
    series = 0,
  }: AnswerPatch = {},
): Promise<AnswerResult> =>
  store.recordAnswer({
    roundId: roundOf(date, series),
    memberId: memberId(member),
    optionIds: optionIds(option),
    right,
    points,
    answeredAt: instant(at),
  });
