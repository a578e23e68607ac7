/** Wakes everyone who waits for a change; changes that come close together wake them once. */
export interface Changes {
  notify(): void;
  /** Nobody waits any more: whoever does is woken, and `closed` is true. */
  close(): void;
  readonly closed: () => boolean;
  watch(): Watch;
}

/** One watcher: it never misses a change that comes between two waits. */
export interface Watch {
  /** Resolves at the next change, after `timeoutMs`, or when either side is done. */
  next(timeoutMs: number): Promise<void>;
  end(): void;
}

export const createChanges = (): Changes => {
  const watchers = new Set<() => void>();
  let isClosed = false;
  const wakeAll = () => {
    for (const wake of watchers) {
      wake();
    }
  };
  return {
    notify: wakeAll,
    close: () => {
      isClosed = true;
      wakeAll();
    },
    closed: () => isClosed,
    watch: () => {
      let changed = false;
      let resolve = (): void => {};
      const wake = () => {
        changed = true;
        resolve();
      };
      watchers.add(wake);
      return {
        next: async (timeoutMs) => {
          if (!changed && !isClosed && watchers.has(wake)) {
            await new Promise<void>((done) => {
              const timer = setTimeout(done, timeoutMs);
              resolve = () => {
                clearTimeout(timer);
                done();
              };
            });
          }
          changed = false;
        },
        end: () => {
          watchers.delete(wake);
          wake();
        },
      };
    },
  };
};
