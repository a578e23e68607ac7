import { compareText, hashOf } from '../../core/hash.ts';

/** A list of options whose right one is to be given a place. */
export interface Hand {
  /** Names it among all others. */
  readonly key: string;
  /** How many options it has. */
  readonly options: number;
}

/**
 * Deals places to right options, as evenly as can be among lists of one length. The same hands always
 * get the same places, whatever their order.
 *
 * @returns the place for the right option of each key, from 0.
 */
export const dealPlaces = (hands: readonly Hand[]): ReadonlyMap<string, number> => {
  const sizes = [...new Set(hands.map(({ options }) => options))];
  return new Map(
    sizes.flatMap((size) => {
      const keys = hands.filter(({ options }) => options === size).map(({ key }) => key);
      const first = Number.parseInt(hashOf(...keys.toSorted(compareText)).slice(0, 8), 16);
      return inMixedOrder(keys).map((key, turn): [string, number] => [key, (first + turn) % size]);
    }),
  );
};

const inMixedOrder = (keys: readonly string[]): readonly string[] =>
  keys
    .map((key) => ({ key, hash: hashOf(key) }))
    .sort((a, b) => compareText(a.hash, b.hash))
    .map(({ key }) => key);
