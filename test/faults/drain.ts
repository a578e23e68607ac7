import { setTimeout as wait } from 'node:timers/promises';
import { reset } from './faults/postgres.ts';
import { look } from './look.ts';
import { revealAll } from './moves.ts';
import { limitFiles } from './process/limit.ts';
import type { Replica } from './process/replica.ts';
import type { World } from './world.ts';

const LOOK_EVERY_MS = 100;

/** All that hinders ends; whatever was stopped goes on. */
const heal = async (world: World): Promise<void> => {
  const { platform, replicas, database, ledger } = world;
  platform.faults.clear();
  const [first] = replicas;
  if (database.kind === 'postgres') {
    await reset(world);
  } else if (first !== undefined) {
    // A clock that went back would leave everybody waiting for what it said before.
    await world.setClock(first, ledger.furthestClock);
  }
  for (const replica of replicas) {
    replica.signal('SIGCONT');
    const pid = replica.pid();
    if (pid !== undefined && database.kind === 'sqlite') {
      await limitFiles(pid, 'unlimited').catch(() => undefined);
    }
  }
};

/** Longer than anything was ever brought on for later, in milliseconds. */
const SOON_MS = 60_000;

const leftBefore = (now: number): string => `
  select (select count(*) from delivery where state in ('pending', 'sending', 'uncertain'))
       + (select count(*) from slot_plan join channel on channel.id = channel_id
          where due_at <= ${now} and channel.status = 'active')
       + (select count(*) from round where status = 'open' and reveal_at <= ${now})
       + (select count(*) from round where refresh_at is not null and message_ref is not null)
       as count`;

/** Waits until nothing is owed any more; @returns whether it came to that. */
const comeToRest = async (world: World, graceMs: number): Promise<boolean> => {
  const { database, time, ledger } = world;
  const until = time.now() + graceMs;
  while (time.now() < until) {
    const ahead = database.kind === 'sqlite' ? ledger.furthestClock : 0;
    const rows = await database.rows(leftBefore(time.now() + ahead + SOON_MS)).catch(() => []);
    if (rows[0]?.['count'] === 0) {
      return true;
    }
    await wait(LOOK_EVERY_MS);
  }
  return false;
};

/** How long a process has to start again, in milliseconds. */
const LONGEST_START_MS = 60_000;

const isAway = ({ isWanted, url }: Replica): boolean => isWanted() && url() === undefined;

/**
 * Lets everything end: what is due is done, open rounds are revealed, and the processes stop in good
 * order.
 *
 * @param graceMs how long each may take, in milliseconds of the fast clock.
 */
export const drain = async (world: World, graceMs: number): Promise<void> => {
  const { ledger, replicas } = world;
  await heal(world);
  const rested = await comeToRest(world, graceMs);
  await revealAll(world);
  const revealed = await comeToRest(world, graceMs);
  if (!rested || !revealed) {
    ledger.broken.push(`work was left ${rested ? 'after the last reveals' : 'in the end'}`);
  }
  await look(world);
  const until = performance.now() + LONGEST_START_MS;
  while (replicas.some(isAway) && performance.now() < until) {
    await wait(LOOK_EVERY_MS);
  }
  ledger.broken.push(...replicas.filter(isAway).map(({ name }) => `${name} did not start again`));
  for (const replica of replicas) {
    const code = await replica.end();
    if (code !== undefined && code !== 0) {
      ledger.broken.push(`the last stop of ${replica.name} ended with ${code}`);
    }
  }
};
