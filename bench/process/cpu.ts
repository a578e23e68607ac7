import { readdirSync, readFileSync } from 'node:fs';

/**
 * How long a process has been running on any core so far, in milliseconds: unlike the time that has
 * passed, it hardly depends on what else the machine does. `undefined` where the system doesn't tell.
 */
export const cpuMs = (pid: number | undefined): number | undefined => {
  try {
    const tasks = `/proc/${pid}/task`;
    const nanoseconds = readdirSync(tasks).map((task) =>
      Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ', 1)[0]),
    );
    return nanoseconds.reduce((sum, part) => sum + part, 0) / 1e6;
  } catch {
    return undefined;
  }
};
