import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../src/start/project-root.ts';
import { addChannels } from './channels.ts';
import { check, type Verdict } from './checks/index.ts';
import { drain } from './drain.ts';
import { type DrawnFault, drawFaults, perhapsHinder } from './faults/index.ts';
import { moveOn } from './moves.ts';
import { pressUntil } from './people/press.ts';
import { createRandom, type Random } from './random.ts';
import { createWorld, type World } from './world.ts';

export interface FaultRun {
  readonly database: 'sqlite' | 'postgres';
  readonly rounds: number;
  readonly seed: number;
  /** The product, built; the project's own unless given. */
  readonly product?: string;
  /** Names of the faults to draw from; all of them unless given. */
  readonly faults?: readonly string[];
  /** How long the product has in the end to come to rest, in milliseconds of its own time. */
  readonly graceMs?: number;
  /** Told after each round. */
  readonly onRound?: (round: number) => void;
}

/** A run's verdict, and where its logs are where something is broken. */
export interface FaultResult extends Verdict {
  readonly folder?: string;
}

/** Two of the product's longest waits. */
const GRACE_MS = 10 * 60_000;
/** How long a round takes, in milliseconds. */
const ROUND_MS = [700, 1_500] as const;
/** People who press at the same time. */
const PRESSING = 3;

/** Names of the streams of random numbers. */
const [ROUNDS, PEOPLE] = [1, 2];

const strike = async (world: World, { fault, afterMs, random }: DrawnFault): Promise<void> => {
  await wait(afterMs);
  // Another fault may be in its way: that the database is away, or the process gone.
  await fault.strike(world, random).catch(() => undefined);
};

/** How long a round waits at most for its processes, in milliseconds, and how often it looks. */
const [LONGEST_START_MS, LOOK_EVERY_MS] = [10_000, 20];

/**
 * Waits until all processes but one are there: a start takes a second of a processor, and who is
 * always starting does nothing that could go wrong.
 */
const mostAreUp = async ({ replicas }: World): Promise<void> => {
  const until = performance.now() + LONGEST_START_MS;
  const missing = () => replicas.filter(({ url }) => url() === undefined).length;
  while (missing() > 1 && performance.now() < until) {
    await wait(LOOK_EVERY_MS);
  }
};

const playRound = async (
  world: World,
  random: Random,
  isMeant: (fault: string) => boolean,
  underWay: Set<Promise<void>>,
): Promise<void> => {
  const lasts = random.between(...ROUND_MS);
  const faults = drawFaults(world, random, lasts, isMeant);
  perhapsHinder(world, random, isMeant);
  for (const fault of faults) {
    const struck = strike(world, fault).then(() => {
      underWay.delete(struck);
    });
    underWay.add(struck);
  }
  const moved = moveOn(world, random).catch(() => undefined);
  await Promise.all([wait(lasts), moved]);
  await mostAreUp(world);
};

const play = async (world: World, run: FaultRun): Promise<void> => {
  const { rounds, seed, faults, graceMs = GRACE_MS, onRound } = run;
  const isMeant = (fault: string) => faults?.includes(fault) ?? true;
  const random = createRandom(seed);
  const underWay = new Set<Promise<void>>();
  let isOver = false;
  const people = Array.from({ length: PRESSING }, (_, person) =>
    pressUntil(world, random.branch(PEOPLE).branch(person), () => isOver, wait),
  );
  for (let round = 0; round < rounds; round += 1) {
    await playRound(world, random.branch(ROUNDS).branch(round), isMeant, underWay);
    onRound?.(round);
  }
  await Promise.all(underWay);
  await drain(world, graceMs);
  isOver = true;
  await Promise.all(people);
};

/** Starts the processes, which make their database ready, and then sets the channels up. */
const begin = async (world: World): Promise<void> => {
  const { replicas, database } = world;
  const first = database.kind === 'postgres' ? replicas : replicas.slice(0, 1);
  for (const replica of first) {
    replica.start();
  }
  while (first.some(({ url }) => url() === undefined)) {
    await wait(20);
  }
  await addChannels(world);
};

/**
 * Runs the product while faults strike, has it come to rest, and has the checker read what is left.
 * The folder with logs and database stays where something is broken.
 */
export const runFaults = async (run: FaultRun): Promise<FaultResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-faults-'));
  const product = run.product ?? projectRoot();
  const world = await createWorld({ database: run.database, folder, product });
  try {
    await begin(world);
    await play(world, run);
    const verdict = await check(world);
    if (verdict.broken.length > 0) {
      return { ...verdict, folder };
    }
    await rm(folder, { recursive: true, force: true });
    return verdict;
  } finally {
    await world.close();
  }
};
