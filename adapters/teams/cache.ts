import { LRUCache } from 'lru-cache';

/** Remembers for a while what was asked for, so that it isn't asked for each time. */
export interface Cache<T> {
  /** What is remembered, or what `load` comes to. Those who ask at once share one `load`; its failure is forgotten. */
  get(key: string, load: () => Promise<T>): Promise<T>;
  /** Forgets every key that starts so. */
  forget(start: string): void;
}

export interface CacheOptions {
  readonly keepMs: number;
  /** Most keys to remember; those that weren't asked for longest go first. */
  readonly most: number;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

export const createCache = <T>({ keepMs, most, now }: CacheOptions): Cache<T> => {
  const kept = new LRUCache<string, Promise<T>>({
    max: most,
    ttl: keepMs,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    get: (key, load) => {
      const before = kept.get(key);
      if (before !== undefined) {
        return before;
      }
      const value = load();
      kept.set(key, value);
      value.catch(() => {
        if (kept.peek(key) === value) {
          kept.delete(key);
        }
      });
      return value;
    },
    forget: (start) => {
      for (const key of [...kept.keys()]) {
        if (key.startsWith(start)) {
          kept.delete(key);
        }
      }
    },
  };
};
