import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../random.ts';
import type { Fault } from './fault.ts';

const MINUTE_MS = 60_000;

/** Up to an hour either way, mostly less than five minutes: beyond, Slack's signatures are of another time. */
const drawOffset = (random: Random): number => {
  const minutes = random.percent(80) ? random.between(1, 4) : random.between(5, 60);
  return minutes * (random.percent(50) ? 1 : -1) * MINUTE_MS;
};

/**
 * Sets the clock of a process's machine. On PostgreSQL each process has a machine of its own, whose
 * clock stays off; on SQLite the one machine's clock is set right again a while later.
 */
export const setClock: Fault = {
  name: 'clock set',
  weight: 12,
  strike: async (world, random) => {
    const [offset, lasts] = [drawOffset(random), random.between(200, 1_500)];
    const replica = random.pick(world.replicas);
    await world.setClock(replica, offset);
    if (world.database.kind === 'sqlite') {
      await wait(lasts);
      await world.setClock(replica, 0);
    }
  },
};
