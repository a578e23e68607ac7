import { setTimeout as wait } from 'node:timers/promises';
import type { Replica } from '../process/replica.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Fault } from './fault.ts';

const anyRunning = ({ replicas }: World, random: Random): Replica | undefined => {
  const draw = random.between(0, replicas.length - 1);
  const running = replicas.filter(({ pid }) => pid() !== undefined);
  return running[draw % Math.max(1, running.length)];
};

export const kill: Fault = {
  name: 'kill -9',
  weight: 30,
  strike: async (world, random) => anyRunning(world, random)?.signal('SIGKILL'),
};

/** A lease is over after 6 s of the machine's clock, and too short for a post after 3 s. */
const drawFreeze = (random: Random): number =>
  random.percent(50) ? random.between(100, 2_500) : random.between(3_500, 8_500);

/**
 * Stops a process in its tracks, and lets it go on: for less than its lease, or for longer. On SQLite,
 * where there is one, another one is started beside it, as whoever misses the first might do.
 */
export const freeze: Fault = {
  name: 'SIGSTOP',
  weight: 10,
  strike: async (world, random) => {
    const { replicas } = world;
    const [duration, replica] = [drawFreeze(random), anyRunning(world, random)];
    if (replica === undefined || replicas.some(({ isFrozen }) => isFrozen())) {
      return;
    }
    replica.signal('SIGSTOP');
    const standIn = replicas.find(({ isWanted }) => !isWanted());
    standIn?.start();
    await wait(duration);
    replica.signal('SIGCONT');
    await wait(standIn === undefined ? 0 : duration / 2);
    await standIn?.end();
  },
};

/**
 * Within this the process has to be gone, in milliseconds of its own time; and what a busy machine may
 * add, on which a start alone takes seconds that no clock speeds up.
 */
const STOP_MS = 10_000;
const MACHINE_MS = 9_000;

export const terminate: Fault = {
  name: 'SIGTERM',
  weight: 10,
  strike: async (world, random) => {
    const { ledger, time } = world;
    const replica = anyRunning(world, random);
    if (replica === undefined || replica.isFrozen()) {
      return;
    }
    const freezes = ledger.faults.get(freeze.name);
    const asked = performance.now();
    await replica.terminate();
    const took = performance.now() - asked;
    const undisturbed = ledger.faults.get(freeze.name) === freezes;
    if (undisturbed && took > STOP_MS / time.speed + MACHINE_MS) {
      ledger.broken.push(`${replica.name} took ${Math.round(took)} ms to stop`);
    }
  },
};
