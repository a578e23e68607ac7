import { LRUCache } from 'lru-cache';

/** Remembers what was made for a key. */
export interface Memo<Value> {
  /** What is remembered for the key, or what `make` makes of it now. */
  of(key: string, make: () => Value): Value;
}

/**
 * A memory that holds at most so many values; the ones that weren't asked for longest are forgotten
 * first. A key must name everything that its value depends on.
 */
export const createMemo = <Value>(most: number): Memo<Value> => {
  const known = new LRUCache<string, { readonly value: Value }>({ max: most });
  return {
    of: (key, make) => {
      const before = known.get(key);
      if (before !== undefined) {
        return before.value;
      }
      const value = make();
      known.set(key, { value });
      return value;
    },
  };
};
