import { hashOf } from '../../../core/hash.ts';

/** Anki’s ids are moments in milliseconds; ours begin here, and stay below 13 digits’ end. */
const FIRST = 1_400_000_000_000;
const COUNT = 300_000_000_000;

/**
 * The same id for the same parts in every export, so that importing again updates what is there.
 *
 * @param taken - ids of the export so far; the new one is added.
 */
export const stableId = (taken: Set<number>, ...parts: readonly string[]): number => {
  let id = FIRST + (Number.parseInt(hashOf(...parts).slice(0, 12), 16) % COUNT);
  while (taken.has(id)) {
    id++;
  }
  taken.add(id);
  return id;
};
