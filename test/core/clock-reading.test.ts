import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followClock, readClock } from '../../src/core/clock-reading.ts';

describe('a reading of a clock', () => {
  it('is taken in the middle between question and answer', () => {
    expect(readClock(1_000, 61_040, 1_080)).toEqual({ at: 1_040, ahead: 60_000, margin: 40 });
  });

  it('is never further off than its margin, however the way there and back are shared out', () => {
    const millis = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(millis, millis, fc.integer(), (there, back, ahead) => {
        const reading = readClock(0, there + ahead, there + back);
        expect(Math.abs(reading.ahead - ahead)).toBeLessThanOrEqual(reading.margin);
      }),
    );
  });
});

describe('a clock that is followed', () => {
  const good = { at: 0, ahead: 500, margin: 2 };

  it('is taken as it is the first time', () => {
    expect(followClock(undefined, good)).toBe(good);
  });

  it.each([
    ['a better reading moves it', { at: 60_000, ahead: 497, margin: 1 }, true],
    ['one as good as the last, which has aged', { at: 60_000, ahead: 497, margin: 7 }, true],
    ['an answer that took long moves nothing', { at: 60_000, ahead: 400, margin: 400 }, false],
    [
      'however long it took, a clock that was set',
      { at: 60_000, ahead: 90_000, margin: 400 },
      true,
    ],
    ['also back', { at: 60_000, ahead: -90_000, margin: 400 }, true],
  ])('%s', (_what, next, moves) => {
    expect(followClock(good, next)).toBe(moves ? next : good);
  });
});
