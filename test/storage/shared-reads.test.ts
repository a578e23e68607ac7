import { expect, test } from 'vitest';
import { createSharedReads } from '../../src/storage/shared-reads.ts';

/** Something that changes, and a count of how often it was read. */
const createSource = () => {
  const source = { value: 1, reads: 0 };
  const read = createSharedReads(async (key: string) => {
    source.reads += 1;
    return `${key}${source.value}`;
  });
  return { source, read };
};

test('all who ask in one turn share a read, each key its own', async () => {
  const { source, read } = createSource();
  expect(await Promise.all([read('a'), read('b'), read('a')])).toEqual(['a1', 'b1', 'a1']);
  expect(source.reads).toBe(2);
});

test('nobody gets what was true before they asked', async () => {
  const { source, read } = createSource();
  const first = read('a');
  source.value = 2;
  expect(await read('a')).toBe('a2');
  expect(await first).toBe('a2');
  source.value = 3;
  expect(await read('a')).toBe('a3');
});

test('a read that fails fails for those who shared it, and the next one begins anew', async () => {
  const failing = { on: true };
  const read = createSharedReads(async () => {
    if (failing.on) {
      throw new Error('locked');
    }
    return 'read';
  });
  const both = await Promise.allSettled([read('a'), read('a')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  failing.on = false;
  expect(await read('a')).toBe('read');
});
