/** Work that is asked for often and done when it has been quiet for a while. */
export interface Debounced {
  request(): void;
  /** Forgets what was asked for, and resolves when work under way has ended. */
  close(): Promise<void>;
}

/**
 * @param quietMs - how long nothing may have been requested before the work is done.
 * @param work - never runs twice at a time; must not reject.
 */
export const createDebounced = (quietMs: number, work: () => Promise<void>): Debounced => {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let closed = false;
  return {
    request: () => {
      clearTimeout(timer);
      if (!closed) {
        timer = setTimeout(() => {
          running = running.then(work);
        }, quietMs);
      }
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
};
