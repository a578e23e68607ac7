import { LRUCache } from 'lru-cache';

/** Remembers what was done a while ago, so that the same thing isn't done again. */
export interface Once {
  /**
   * Runs the task unless one with this key ran, or is running; then its end is waited for. A task
   * that failed is forgotten: the next with its key runs.
   *
   * @returns whether this task ran.
   */
  run(key: string, task: () => Promise<void>): Promise<boolean>;
}

export interface OnceOptions {
  readonly keepMs: number;
  /** Most keys to remember; those that weren't seen longest go first. */
  readonly most: number;
  readonly now: () => number;
}

/** Stands for whatever has ended, so that tens of thousands of ends are one object. */
const DONE = Promise.resolve();

export const createOnce = ({ keepMs, most, now }: OnceOptions): Once => {
  // Not a `Map` that forgets its first key: finding that takes longer the more were forgotten before.
  const runs = new LRUCache<string, Promise<void>>({
    max: most,
    ttl: keepMs,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    run: async (key, task) => {
      const before = runs.get(key);
      if (before !== undefined) {
        await before;
        return false;
      }
      const ended = task();
      runs.set(key, ended);
      try {
        await ended;
        runs.set(key, DONE, { noUpdateTTL: true });
      } catch (error) {
        runs.delete(key);
        throw error;
      }
      return true;
    },
  };
};
