/** Counts what is under way, so that stopping can wait for it. */
export interface Work {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export const createWork = (): Work => {
  const running = new Set<Promise<unknown>>();
  return {
    run: (task) => {
      const promise = task();
      running.add(promise);
      const done = () => running.delete(promise);
      promise.then(done, done);
      return promise;
    },
    idle: async () => {
      while (running.size > 0) {
        await Promise.allSettled(running);
      }
    },
  };
};
