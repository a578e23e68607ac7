import { describe, expect, test } from 'vitest';
import { LARGE, SMALL, shareFigure } from '../../../src/bank/measures/chance.ts';
import { isBeyond } from '../../../src/bank/measures/figure.ts';

const FIGURE = { id: 'a', name: 'A', mend: 'mend it' };

/** A bank with questions of four options, of which so many hit. */
const bank = (count: number, hits: number) =>
  Array.from({ length: count }, (_, n) => ({
    hit: n < hits ? 1 : 0,
    chance: 0.25,
    variance: 0.1875,
  }));

const beyond = (count: number, hits: number) => isBeyond(shareFigure(FIGURE, bank(count, hits)));

/** How likely so many hits are when each has a chance of a quarter. */
const likelihood = (count: number, hits: number): number => {
  let result = 1;
  for (let n = 1; n <= hits; n += 1) {
    result *= ((count - hits + n) / n) * 0.25;
  }
  return result * 0.75 ** (count - hits);
};

describe('a share', () => {
  test('of a large bank may be 6 points off', () => {
    expect(shareFigure(FIGURE, bank(300, 75))).toMatchObject({
      value: 0.25,
      least: 0.19,
      most: 0.31,
    });
    expect([beyond(300, 56), beyond(300, 58), beyond(300, 92), beyond(300, 94)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('of a small bank is not judged', () => {
    expect(shareFigure(FIGURE, bank(SMALL - 1, SMALL - 1))).toEqual({
      ...FIGURE,
      unit: 'share',
      value: 1,
      target: 0.25,
    });
    expect(beyond(5, 5)).toBe(false);
  });

  test('of no questions is none', () => {
    expect(shareFigure(FIGURE, [])).toEqual({ ...FIGURE, unit: 'share', value: null });
  });

  test('of a bank in between may be what chance makes of it', () => {
    expect([beyond(21, 0), beyond(21, 11), beyond(21, 12)]).toEqual([false, false, true]);
  });

  test.each([10, 21, 50, 100, LARGE - 1])(
    'of %i questions seldom fails for chance alone',
    (count) => {
      const failing = Array.from({ length: count + 1 }, (_, hits) => hits)
        .filter((hits) => beyond(count, hits))
        .map((hits) => likelihood(count, hits));
      expect(failing.length).toBeGreaterThan(0);
      expect(failing.reduce((sum, next) => sum + next, 0)).toBeLessThan(0.006);
    },
  );
});
