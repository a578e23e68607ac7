import { describe, expect, test } from 'vitest';
import { memberIdSchema } from '../../src/core/ids.ts';
import { hardestRound, movement, rank } from '../../src/core/leaderboard.ts';

const member = (name: string) => memberIdSchema.parse(`web:${name}`);
const score = (name: string, points: number, right = points) => ({
  memberId: member(name),
  points,
  right,
});

const ranks = (scores: readonly ReturnType<typeof score>[]) =>
  rank(scores).map(({ memberId, rank: place }) => [memberId, place]);

describe('rank', () => {
  test('ties share a rank and leave a gap after it', () => {
    expect(ranks([score('ana', 8), score('ben', 8), score('chen', 5)])).toEqual([
      ['web:ana', 1],
      ['web:ben', 1],
      ['web:chen', 3],
    ]);
  });

  test('more right answers stand first among equal points, at the same rank', () => {
    expect(ranks([score('ana', 6, 2), score('ben', 6, 6)])).toEqual([
      ['web:ben', 1],
      ['web:ana', 1],
    ]);
  });

  test('the order of the scores does not matter', () => {
    const scores = [score('dana', 0), score('chen', 3), score('ben', 3), score('ana', 9)];
    const sorted = [
      ['web:ana', 1],
      ['web:ben', 2],
      ['web:chen', 2],
      ['web:dana', 4],
    ];
    expect(ranks(scores)).toEqual(sorted);
    expect(ranks(scores.toReversed())).toEqual(sorted);
  });

  test('nobody has no ranks', () => {
    expect(rank([])).toEqual([]);
  });
});

describe('movement', () => {
  test('counts ranks gained and lost, and knows who is new', () => {
    const previous = [score('ana', 9), score('ben', 6), score('chen', 3)];
    const current = [score('chen', 9), score('ben', 6), score('ana', 3), score('dana', 1)];
    expect([...movement(current, previous)]).toEqual([
      [member('chen'), 2],
      [member('ben'), 0],
      [member('ana'), -2],
      [member('dana'), 'new'],
    ]);
  });

  test('compares shared ranks', () => {
    const previous = [score('ana', 4), score('ben', 4), score('chen', 1)];
    const current = [score('chen', 7), score('ana', 5), score('ben', 5)];
    expect([...movement(current, previous)]).toEqual([
      [member('chen'), 2],
      [member('ana'), -1],
      [member('ben'), -1],
    ]);
  });
});

describe('hardestRound', () => {
  const round = (name: string, right: number, answered: number) => ({ name, right, answered });

  test('has the lowest part of right answers, not the fewest', () => {
    const results = [round('small', 1, 2), round('large', 4, 10), round('easy', 5, 6)];
    expect(hardestRound(results)?.name).toBe('large');
  });

  test('is the one with more answers among equals, then the later one', () => {
    const results = [round('few', 1, 2), round('many', 3, 6), round('more', 2, 4)];
    expect(hardestRound(results)?.name).toBe('many');
    expect(hardestRound([round('early', 1, 2), round('late', 1, 2)])?.name).toBe('late');
  });

  test('a round that nobody answered is not hard, nor one that everybody got right', () => {
    expect(hardestRound([round('silent', 0, 0), round('easy', 3, 3)])).toBeUndefined();
  });
});
