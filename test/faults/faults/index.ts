import { count } from '../ledger.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import { setClock } from './clocks.ts';
import type { Fault } from './fault.ts';
import { hinder } from './platform.ts';
import { POSTGRES_FAULTS } from './postgres.ts';
import { freeze, kill, terminate } from './processes.ts';
import { SQLITE_FAULTS } from './sqlite.ts';

const faultsFor = (kind: World['database']['kind']): readonly Fault[] => [
  ...[kill, freeze, terminate, setClock],
  ...(kind === 'postgres' ? POSTGRES_FAULTS : SQLITE_FAULTS),
];

const drawFault = (faults: readonly Fault[], random: Random): Fault => {
  const total = faults.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.between(1, total);
  const found = faults.find(({ weight }) => {
    left -= weight;
    return left <= 0;
  });
  return found ?? random.pick(faults);
};

/** A fault, and when in its round it strikes, in milliseconds. */
export interface DrawnFault {
  readonly fault: Fault;
  readonly afterMs: number;
  readonly random: Random;
}

/** The faults of a round: one or several of those that are meant, at instants within so many milliseconds. */
export const drawFaults = (
  { database, ledger }: World,
  random: Random,
  withinMs: number,
  isMeant: (name: string) => boolean,
): readonly DrawnFault[] => {
  const faults = faultsFor(database.kind).filter(({ name }) => isMeant(name));
  if (faults.length === 0) {
    return [];
  }
  return Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, (_, place) => {
    const fault = drawFault(faults, random);
    count(ledger, fault.name);
    return { fault, afterMs: random.between(0, withinMs), random: random.branch(place) };
  });
};

/** Whether the platform has a bad round too, and then what it does. */
export const perhapsHinder = (
  world: World,
  random: Random,
  isMeant: (name: string) => boolean,
): void => {
  if (random.percent(75)) {
    hinder(world, random, isMeant);
  }
};
