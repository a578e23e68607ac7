import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { runFaults } from '../run.ts';
import { BUGS } from './bugs.ts';
import { plant } from './plant.ts';

/** A bug may leave work that is never done: half a minute is enough to see that. */
const GRACE_MS = 30_000;

test.each(BUGS)(
  'the checker finds $name',
  async (bug) => {
    const product = await plant(bug);
    const { broken, folder } = await runFaults({ ...bug.run, product, graceMs: GRACE_MS });

    expect(broken.filter((line) => bug.found.test(line))).not.toEqual([]);
    await rm(product, { recursive: true });
    await rm(String(folder), { recursive: true });
  },
  240_000,
);
