import type { PlannedSlot } from './ledger.ts';
import type { World } from './world.ts';

/** A round as the harness has just seen it. */
export interface SeenRound {
  readonly id: string;
  readonly channelId: string;
  readonly revealAt: number;
  readonly confirmed: boolean;
}

/** What the database holds at one moment, as far as it decides what the harness does next. */
export interface Sight {
  readonly suspended: ReadonlySet<string>;
  readonly openRounds: readonly SeenRound[];
}

const SLOTS = 'select channel_id, kind, local_date, due_at from slot';
const PLANS = 'select channel_id, kind, local_date, due_at from slot_plan';
const ROUNDS = 'select id, channel_id, status, reveal_at, message_ref from round';
const CHANNELS = "select id from channel where status <> 'active'";

/** With its instant: the product plans the same dates by itself, for another time. */
const keyOf = (...parts: readonly unknown[]): string => parts.join(' ');

export const isUnsettled = ({ state }: PlannedSlot): boolean =>
  state === 'planned' || state === 'doubtful';

/** What has become of the slots that were brought on. */
const settleSlots = async ({ database, ledger, time }: World): Promise<void> => {
  const keys = async (sql: string) =>
    new Set(
      (await database.rows(sql)).map((row) =>
        keyOf(row['channel_id'], row['kind'], row['local_date'], row['due_at']),
      ),
    );
  // In this order: a claim adds the slot and moves the plan on in one transaction.
  const planned = await keys(PLANS);
  const claimed = await keys(SLOTS);
  for (const slot of ledger.slots.filter(isUnsettled)) {
    const key = keyOf(slot.channelId, slot.kind, slot.localDate, slot.dueAt);
    if (claimed.has(key)) {
      slot.state = 'claimed';
    } else if (planned.has(key)) {
      slot.state = 'planned';
    } else {
      slot.state = slot.state === 'planned' ? 'dropped' : 'never planned';
      slot.settledAt = time.now();
    }
  }
};

/** Looks, and notes in the ledger what is to be remembered. @throws while the database is away. */
export const look = async (world: World): Promise<Sight> => {
  const { database, ledger } = world;
  const before = performance.now();
  const rounds = await database.rows(ROUNDS);
  const after = performance.now();
  for (const { id, status } of rounds) {
    if (status === 'open') {
      ledger.seenOpen.set(String(id), before);
    } else if (!ledger.seenClosed.has(String(id))) {
      ledger.seenClosed.set(String(id), after);
    }
  }
  await settleSlots(world);
  return {
    suspended: new Set((await database.rows(CHANNELS)).map(({ id }) => String(id))),
    openRounds: rounds
      .filter(({ status }) => status === 'open')
      .map((row) => ({
        id: String(row['id']),
        channelId: String(row['channel_id']),
        revealAt: Number(row['reveal_at']),
        confirmed: row['message_ref'] !== null,
      })),
  };
};
