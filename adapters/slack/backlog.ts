/** Work that follows an acknowledgement: bounded, so that a burst can't fill the memory. */
export interface Backlog {
  /** Resolves when there is room for more: whoever brings work waits for it before anything else. */
  room(): Promise<void>;
  /** Runs a task, at once or when those before it have made way; settles as the task does. */
  run<T>(task: () => Promise<T>): Promise<T>;
}

export interface BacklogOptions {
  /** Most tasks under way at a time. */
  readonly atOnce: number;
  /** Most tasks that wait, beyond those for which room was found already. */
  readonly waiting: number;
}

export const createBacklog = ({ atOnce, waiting }: BacklogOptions): Backlog => {
  const tasks: (() => void)[] = [];
  const newcomers: (() => void)[] = [];
  let underWay = 0;

  const end = (): void => {
    underWay -= 1;
    tasks.shift()?.();
    if (tasks.length < waiting) {
      newcomers.shift()?.();
    }
  };

  return {
    room: async () => {
      if (tasks.length >= waiting) {
        await new Promise<void>((resolve) => newcomers.push(resolve));
      }
    },
    run: async (task) => {
      if (underWay >= atOnce) {
        await new Promise<void>((resolve) => tasks.push(resolve));
      }
      underWay += 1;
      try {
        return await task();
      } finally {
        end();
      }
    },
  };
};
