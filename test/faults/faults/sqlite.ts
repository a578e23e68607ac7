import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { limitFiles } from '../process/limit.ts';
import type { World } from '../world.ts';
import type { Fault } from './fault.ts';

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** No file grows beyond what its log is now, or half of it: commits fail, at once or soon. */
const diskFull: Fault = {
  name: 'disk full',
  weight: 15,
  strike: async ({ database, replicas }: World, random) => {
    const [lasts, part] = [random.between(200, 1_500), random.pick([1, 2])];
    if (database.kind !== 'sqlite') {
      return;
    }
    const limit = Math.floor((await sizeOf(`${database.file}-wal`)) / part);
    const pids = replicas.map(({ pid }) => pid()).filter((pid) => pid !== undefined);
    await Promise.all(pids.map((pid) => limitFiles(pid, limit)));
    await wait(lasts);
    await Promise.allSettled(pids.map((pid) => limitFiles(pid, 'unlimited')));
  },
};

export const SQLITE_FAULTS: readonly Fault[] = [diskFull];
