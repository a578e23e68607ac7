import { describe, expect, test, vi } from 'vitest';
import { createOnce } from '../../../src/core/adapter/once.ts';

const MINUTE = 60_000;

const setUp = () => {
  let now = Date.parse('2026-11-22T11:00:00Z');
  const once = createOnce({ keepMs: 10 * MINUTE, most: 3, now: () => now });
  const task = vi.fn(async () => {});
  return { once, task, pass: (ms: number) => (now += ms) };
};

describe('what was done', () => {
  test('isn’t done again', async () => {
    const { once, task } = setUp();
    expect(await once.run('a', task)).toBe(true);
    expect(await once.run('a', task)).toBe(false);
    expect(await once.run('b', task)).toBe(true);
    expect(task).toHaveBeenCalledTimes(2);
  });

  test('is waited for while it is under way', async () => {
    const { once, task } = setUp();
    let end = (): void => {};
    const first = once.run('a', () => new Promise((resolve) => (end = () => resolve())));
    let ended = false;
    const second = once.run('a', task).finally(() => {
      ended = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    end();
    expect(await Promise.all([first, second])).toEqual([true, false]);
    expect(task).not.toHaveBeenCalled();
  });

  test('is forgotten where it failed', async () => {
    const { once, task } = setUp();
    await expect(once.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await once.run('a', task)).toBe(true);
  });

  test('is forgotten after its time, and not before', async () => {
    const { once, task, pass } = setUp();
    await once.run('a', task);
    pass(10 * MINUTE - 1);
    expect(await once.run('a', task)).toBe(false);
    pass(2);
    expect(await once.run('a', task)).toBe(true);
  });

  test('is forgotten when there is too much, what wasn’t seen longest first', async () => {
    const { once, task } = setUp();
    for (const key of ['a', 'b', 'c', 'a', 'd']) {
      await once.run(key, task);
    }
    expect(await once.run('a', task)).toBe(false);
    expect(await once.run('b', task)).toBe(true);
  });
});
