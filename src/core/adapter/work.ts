/** Counts what is under way, so that stopping can wait for it. */
export interface Work {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

export const createWork = (): Work => {
  // A number, not a `Set` of promises: V8 keeps what ever was in a long-lived set until a major collection.
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const end = (): void => {
    underWay -= 1;
    if (underWay === 0) {
      for (const resolve of waiting.splice(0)) {
        resolve();
      }
    }
  };
  return {
    run: (task) => {
      const promise = task();
      underWay += 1;
      promise.then(end, end);
      return promise;
    },
    idle: async () => {
      while (underWay > 0) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
  };
};
