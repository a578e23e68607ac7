import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continueStreak,
  countStreak,
  currentStreak,
  type StoredStreak,
  type StreakRound,
} from '../../src/core/streak.ts';
import { localDate, roundId } from '../support/builders.ts';

const round = (day: number): StreakRound => ({
  id: roundId(day),
  localDate: localDate(`2026-11-${day.toString().padStart(2, '0')}`),
});

const streak = (current: number, longest: number, day: number): StoredStreak => ({
  current,
  longest,
  lastRoundId: round(day).id,
  lastLocalDate: round(day).localDate,
});

describe('continueStreak', () => {
  it('starts at 1 with a first answer', () => {
    expect(continueStreak(undefined, round(23), round(22))).toEqual(streak(1, 1, 23));
    expect(continueStreak(undefined, round(23), undefined)).toEqual(streak(1, 1, 23));
  });

  it('goes on when the round before was the last one answered', () => {
    expect(continueStreak(streak(4, 4, 20), round(23), round(20))).toEqual(streak(5, 5, 23));
  });

  it('keeps the longest', () => {
    expect(continueStreak(streak(4, 9, 20), round(23), round(20))).toEqual(streak(5, 9, 23));
  });

  it('starts again when the round before was missed', () => {
    expect(continueStreak(streak(4, 9, 19), round(23), round(20))).toEqual(streak(1, 9, 23));
  });

  it('asks for a recount when a newer round is answered already', () => {
    expect(continueStreak(streak(1, 1, 24), round(23), round(20))).toBe('recount');
  });
});

describe('countStreak', () => {
  const rounds = (answered: string) =>
    [...answered].map((mark, index) => ({ ...round(index + 1), answered: mark === 'x' }));

  it.each([
    ['', undefined],
    ['..', undefined],
    ['x', streak(1, 1, 1)],
    ['xxx', streak(3, 3, 3)],
    ['xxx.x', streak(1, 3, 5)],
    ['xxx.x..', streak(1, 3, 5)],
    ['.xx', streak(2, 2, 3)],
  ])('counts %j', (answered, expected) => {
    expect(countStreak(rounds(answered))).toEqual(expected);
  });

  it('agrees with continuing a streak answer by answer', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 28 }), (marks) => {
        let continued: StoredStreak | undefined;
        const all = rounds(marks.map((mark) => (mark ? 'x' : '.')).join(''));
        all.forEach(({ answered, ...current }, index) => {
          const next = answered ? continueStreak(continued, current, all[index - 1]) : continued;
          expect(next).not.toBe('recount');
          continued = next === 'recount' ? undefined : next;
        });
        expect(continued).toEqual(countStreak(all));
      }),
    );
  });
});

describe('currentStreak', () => {
  const shown = (current: number) => ({ current, longest: 6, lastRoundId: round(20).id });

  it('stands while no newer round has closed', () => {
    expect(currentStreak(streak(3, 6, 20), undefined)).toEqual(shown(3));
    expect(currentStreak(streak(3, 6, 20), round(19).localDate)).toEqual(shown(3));
    expect(currentStreak(streak(3, 6, 20), round(20).localDate)).toEqual(shown(3));
  });

  it('is broken once a newer round has closed', () => {
    expect(currentStreak(streak(3, 6, 20), round(23).localDate)).toEqual(shown(0));
  });
});
