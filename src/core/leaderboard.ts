import type { MemberId } from './ids.ts';

/** What a leaderboard ranks by. */
export interface Scored {
  readonly memberId: MemberId;
  readonly points: number;
  readonly right: number;
}

export type Ranked<T extends Scored> = T & {
  /** Competition ranking: equal points share a rank, and the next one leaves a gap (1, 1, 3). */
  readonly rank: number;
};

const byScore = (a: Scored, b: Scored): number =>
  b.points - a.points || b.right - a.right || (a.memberId < b.memberId ? -1 : 1);

/**
 * Ranks scores by points, whatever order they come in. Among equal points those with more right
 * answers stand first, but the rank is the same.
 */
export const rank = <T extends Scored>(scores: readonly T[]): readonly Ranked<T>[] => {
  const sorted = scores.toSorted(byScore);
  const rankOfPoints = new Map<number, number>();
  sorted.forEach(({ points }, place) => {
    if (!rankOfPoints.has(points)) {
      rankOfPoints.set(points, place + 1);
    }
  });
  return sorted.map((score) => ({ ...score, rank: rankOfPoints.get(score.points) ?? 1 }));
};

/** Ranks gained since another leaderboard: positive is up, 0 the same; `new` wasn't on it. */
export type Movement = number | 'new';

/** How every member of the current leaderboard moved since the previous one. */
export const movement = (
  current: readonly Scored[],
  previous: readonly Scored[],
): ReadonlyMap<MemberId, Movement> => {
  const before = new Map(rank(previous).map((score) => [score.memberId, score.rank]));
  return new Map(
    rank(current).map(({ memberId, rank: now }) => {
      const then = before.get(memberId);
      return [memberId, then === undefined ? 'new' : then - now];
    }),
  );
};

/** How one closed round went. */
export interface Result {
  readonly answered: number;
  readonly right: number;
}

const isHarder = (a: Result, b: Result): boolean => {
  const difference = a.right * b.answered - b.right * a.answered;
  return difference < 0 || (difference === 0 && a.answered >= b.answered);
};

/**
 * The round with the lowest part of right answers; among equals the one that more people answered,
 * then the later one in the list.
 *
 * @returns `undefined` when no answer was wrong, since then no round was hard.
 */
export const hardestRound = <T extends Result>(results: readonly T[]): T | undefined =>
  results
    .filter(({ answered, right }) => right < answered)
    .reduce<T | undefined>(
      (hardest, result) => (hardest === undefined || isHarder(result, hardest) ? result : hardest),
      undefined,
    );
