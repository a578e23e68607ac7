/** Remembers what was made for a key. */
export interface Memo<Value> {
  /** What is remembered for the key, or what `make` makes of it now. */
  of(key: string, make: () => Value): Value;
}

/**
 * A memory that holds at most so many values; the ones that were made first are forgotten first.
 * A key must name everything that its value depends on.
 */
export const createMemo = <Value>(most: number): Memo<Value> => {
  const known = new Map<string, { readonly value: Value }>();
  return {
    of: (key, make) => {
      const before = known.get(key);
      if (before !== undefined) {
        return before.value;
      }
      const value = make();
      known.set(key, { value });
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) {
        known.delete(oldest);
      }
      return value;
    },
  };
};
