import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createPace, type Pace } from '../../../adapters/teams/pace.ts';

let now: number;
let pace: Pace;

beforeEach(() => {
  now = 1000;
  pace = createPace(() => now);
});

/** Calls as soon as it may, and tells when that was. */
const callWhenDue = (conversation: string, tenant = 't'): number => {
  for (let tries = 0; tries < 10; tries += 1) {
    const wait = pace.take({ tenant, conversation });
    if (wait === 0) {
      return now;
    }
    now += wait;
  }
  throw new Error('It never was due.');
};
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('one conversation', () => {
  test('takes 7 in a second, 8 in two', () => {
    expect(times(7, () => pace.take({ tenant: 't', conversation: 'c' }))).toEqual(
      times(7, () => 0),
    );
    expect(pace.take({ tenant: 't', conversation: 'c' })).toBe(1000);
    now += 999;
    expect(pace.take({ tenant: 't', conversation: 'c' })).toBe(1);
    now += 1;
    expect(pace.take({ tenant: 't', conversation: 'c' })).toBe(0);
    expect(pace.take({ tenant: 't', conversation: 'c' })).toBe(1000);
  });

  test('what was told to wait isn’t counted', () => {
    times(50, () => pace.take({ tenant: 't', conversation: 'c' }));
    now += 1000;
    expect(pace.take({ tenant: 't', conversation: 'c' })).toBe(0);
  });

  test.each([
    [60, 30_000],
    [1800, 3_600_000],
  ])('takes %i in %i ms, however fast they come', (most, periodMs) => {
    const at = times(most * 2, () => callWhenDue('c'));
    const tooMany = at.filter((time, index) => (at[index + most] ?? Infinity) - time < periodMs);
    expect(tooMany).toEqual([]);
  });

  test('doesn’t hold up another', () => {
    times(20, () => pace.take({ tenant: 't', conversation: 'c' }));
    expect(pace.take({ tenant: 't', conversation: 'other' })).toBe(0);
    expect(pace.take({ tenant: 'u', conversation: 'c' })).toBe(0);
  });
});

describe('one tenant', () => {
  test('takes 30 a second in all its conversations, and readings', () => {
    const taken = times(29, (index) => pace.take({ tenant: 't', conversation: `c${index}` }));
    expect(taken).toEqual(times(29, () => 0));
    expect(pace.take({ tenant: 't' })).toBe(0);
    expect(pace.take({ tenant: 't' })).toBe(1000);
    expect(pace.take({ tenant: 't', conversation: 'another' })).toBe(1000);
    expect(pace.take({ tenant: 'u', conversation: 'another' })).toBe(0);
  });

  test('a call that waits for the tenant isn’t counted for its conversation', () => {
    times(30, () => pace.take({ tenant: 't' }));
    times(20, () => pace.take({ tenant: 't', conversation: 'c' }));
    now += 1000;
    expect(times(7, () => pace.take({ tenant: 't', conversation: 'c' }))).toEqual(
      times(7, () => 0),
    );
  });
});

test('no second ever holds more than Microsoft allows', () => {
  const step = fc.record({ after: fc.nat(400), conversation: fc.constantFrom('a', 'b') });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let at = 0;
      const own = createPace(() => at);
      const called: { at: number; conversation: string }[] = [];
      for (const { after, conversation } of steps) {
        at += after;
        if (own.take({ tenant: 't', conversation }) === 0) {
          called.push({ at, conversation });
        }
      }
      for (const { at: from, conversation } of called) {
        const inSecond = called.filter(
          (call) => call.conversation === conversation && call.at >= from && call.at < from + 1000,
        );
        expect(inSecond.length).toBeLessThanOrEqual(7);
      }
    }),
  );
});
