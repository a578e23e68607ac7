/** Remembers for a while what was asked for, so that it isn't asked for each time. */
export interface Cache<T> {
  /** What is remembered, or what `load` comes to. Those who ask at once share one `load`; its failure is forgotten. */
  get(key: string, load: () => Promise<T>): Promise<T>;
  /** Forgets every key that starts so. */
  forget(start: string): void;
}

export interface CacheOptions {
  readonly keepMs: number;
  /** Most keys to remember; the oldest go first. */
  readonly most: number;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

export const createCache = <T>({ keepMs, most, now }: CacheOptions): Cache<T> => {
  const kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>();

  const keep = (key: string, value: Promise<T>): void => {
    const entry = { at: now(), value };
    kept.delete(key);
    kept.set(key, entry);
    value.catch(() => {
      if (kept.get(key) === entry) {
        kept.delete(key);
      }
    });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) {
      kept.delete(oldest);
    }
  };

  return {
    get: (key, load) => {
      const before = kept.get(key);
      if (before !== undefined && now() - before.at < keepMs) {
        return before.value;
      }
      const value = load();
      keep(key, value);
      return value;
    },
    forget: (start) => {
      for (const key of kept.keys()) {
        if (key.startsWith(start)) {
          kept.delete(key);
        }
      }
    },
  };
};
