/** Repeatable random numbers from a seed (mulberry32), so that a failing run can be run again. */
export interface Random {
  /** An integer, `from` and `to` included. */
  between(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** Whether something happens that does so in so many of a hundred cases. */
  percent(chance: number): boolean;
  /** Numbers of their own, that don't depend on how many are drawn elsewhere. */
  branch(name: number): Random;
}

const GOLDEN = 0x9e3779b9;

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    between,
    percent: (chance) => between(1, 100) <= chance,
    branch: (name) => createRandom(Math.imul(seed + 1, GOLDEN) ^ Math.imul(name + 1, 0x85ebca6b)),
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) {
        throw new Error('There is nothing to pick from.');
      }
      return item;
    },
  };
};
