import { expect, test, vi } from 'vitest';
import { createMemo } from '../../src/core/memo.ts';

test('makes a value once for a key', () => {
  const memo = createMemo<object>(10);
  const make = vi.fn(() => ({}));
  const first = memo.of('a', make);
  expect(memo.of('a', make)).toBe(first);
  expect(memo.of('b', make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
});

test('remembers that there is nothing', () => {
  const memo = createMemo<undefined>(10);
  const make = vi.fn(() => undefined);
  memo.of('a', make);
  memo.of('a', make);
  expect(make).toHaveBeenCalledTimes(1);
});

test('forgets what wasn’t asked for longest, once there is too much', () => {
  const memo = createMemo<object>(2);
  const [a, b] = [memo.of('a', () => ({})), memo.of('b', () => ({}))];
  memo.of('a', () => ({}));
  memo.of('c', () => ({}));
  expect(memo.of('a', () => ({}))).toBe(a);
  expect(memo.of('b', () => ({}))).not.toBe(b);
});

test('remembers nothing of what could not be made', () => {
  const memo = createMemo<number>(2);
  const fail = (): number => {
    throw new Error('no');
  };
  expect(() => memo.of('a', fail)).toThrow('no');
  expect(memo.of('a', () => 1)).toBe(1);
});
