/** Runs tasks with the same key one after the other, and all others at once. */
export type Serial = <T>(key: string, task: () => Promise<T>) => Promise<T>;

export const createSerial = (): Serial => {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const run = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, run);
    const done = (): void => {
      if (last.get(key) === run) {
        last.delete(key);
      }
    };
    run.then(done, done);
    return run;
  };
};
