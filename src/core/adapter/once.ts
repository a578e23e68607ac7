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
  /** Most keys to remember; the oldest go first. */
  readonly most: number;
  readonly now: () => number;
}

export const createOnce = ({ keepMs, most, now }: OnceOptions): Once => {
  const runs = new Map<string, { readonly at: number; readonly ended: Promise<void> }>();

  const forgetOld = (): void => {
    for (const [key, { at }] of runs) {
      if (runs.size <= most && at > now() - keepMs) {
        return;
      }
      runs.delete(key);
    }
  };

  return {
    run: async (key, task) => {
      const before = runs.get(key);
      if (before !== undefined) {
        await before.ended;
        return false;
      }
      const run = { at: now(), ended: task() };
      runs.set(key, run);
      forgetOld();
      try {
        await run.ended;
      } catch (error) {
        runs.delete(key);
        throw error;
      }
      return true;
    },
  };
};
