import { CHANNELS, idOf, PEOPLE, windowOf } from './channels.ts';
import { literal } from './database/fault-database.ts';
import type { PlannedSlot } from './ledger.ts';
import { isUnsettled, look, type Sight } from './look.ts';
import { personAt } from './people/at.ts';
import type { Random } from './random.ts';
import type { World } from './world.ts';

/** Dates of slots lie ahead of the clock, so that no time of a schedule comes in between. */
const FIRST_DATE = Date.parse('2027-01-01');
const DAY_MS = 86_400_000;
const MOST_OPEN = 3;

type Kind = PlannedSlot['kind'];

/** How long from now something is due, in milliseconds; before now where it has waited. */
const drawDelay = (random: Random, windowMs: number): number => {
  const [draw, soon] = [random.between(1, 100), random.between(10_000, 40_000)];
  if (draw <= 60) {
    return 0;
  }
  if (draw <= 85) {
    return soon;
  }
  // Missed: still within its window, or for good.
  return draw <= 93 ? -windowMs / 2 : -windowMs - soon;
};

/** Brings a channel's next slot of a kind on, unless the one before is still to come. */
const bringOn = async (
  { database, ledger, time }: World,
  channel: string,
  kind: Kind,
  delay: number,
): Promise<void> => {
  const channelId = idOf(channel);
  const before = ledger.slots.filter((slot) => slot.channelId === channelId && slot.kind === kind);
  if (before.some(isUnsettled)) {
    return;
  }
  const days = before.length * (kind === 'daily' ? 1 : 7);
  const localDate = new Date(FIRST_DATE + days * DAY_MS).toISOString().slice(0, 10);
  const plannedAt = time.now();
  const dueAt = plannedAt + delay;
  const slot: PlannedSlot = { channelId, kind, localDate, dueAt, plannedAt, state: 'doubtful' };
  ledger.slots.push(slot);
  await database.change(
    channelId,
    `update slot_plan set local_date = ${literal(localDate)}, due_at = ${dueAt}
     where channel_id = ${literal(channelId)} and kind = ${literal(kind)}`,
  );
  slot.state = 'planned';
};

/** Has the oldest open round of a channel revealed; one whose message isn't confirmed only seldom. */
const reveal = async (
  { database, ledger, time }: World,
  channel: string,
  sight: Sight,
  { delay, early }: { readonly delay: number; readonly early: boolean },
): Promise<void> => {
  const now = time.now();
  const round = sight.openRounds.find(
    ({ channelId, revealAt, confirmed }) =>
      channelId === idOf(channel) && revealAt > now + DAY_MS && (confirmed || early),
  );
  if (round === undefined) {
    return;
  }
  const at = now + delay;
  ledger.reveals.set(round.id, Math.min(at, ledger.reveals.get(round.id) ?? at));
  await database.change(
    round.channelId,
    `update round set reveal_at = ${at} where id = ${literal(round.id)} and status = 'open'`,
  );
};

/** A channel that a refusal has suspended goes on when somebody invites the bot again. */
const invite = async (world: World, channel: string, random: Random): Promise<void> => {
  const person = personAt(world, random, PEOPLE[0] ?? '');
  await person?.inviteBot(channel);
};

/** Draws first, whatever the sight is, so that the decisions of a run depend on its seed alone. */
const moveChannel = async (
  world: World,
  channel: string,
  sight: Sight,
  random: Random,
): Promise<void> => {
  const what = random.between(1, 100);
  const early = random.percent(3);
  const delay = drawDelay(random, windowOf(channel));
  const open = sight.openRounds.filter(({ channelId }) => channelId === idOf(channel)).length;
  if (sight.suspended.has(idOf(channel))) {
    await invite(world, channel, random);
  } else if (what <= 45 && open < MOST_OPEN) {
    await bringOn(world, channel, 'daily', delay);
  } else if (what <= 85) {
    await reveal(world, channel, sight, { delay, early });
  } else {
    await bringOn(world, channel, 'weekly', delay);
  }
};

/** One move of every channel; those that can't be made, because a fault is in the way, are left out. */
export const moveOn = async (world: World, random: Random): Promise<void> => {
  const sight = await look(world);
  await Promise.allSettled(
    CHANNELS.map((channel, place) => moveChannel(world, channel, sight, random.branch(place))),
  );
};

/** Has every round that is open revealed now. */
export const revealAll = async (world: World): Promise<void> => {
  const sight = await look(world);
  for (const channel of CHANNELS) {
    const rounds = sight.openRounds.filter(({ channelId }) => channelId === idOf(channel));
    for (const round of rounds) {
      await reveal(world, channel, { ...sight, openRounds: [round] }, { delay: 0, early: true });
    }
  }
};
