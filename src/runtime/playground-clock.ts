import type { Clock } from '../core/clock.ts';

/** A clock that runs on from wherever it was last moved to; it never goes back. */
export interface PlaygroundClock extends Clock {
  /** Moves it to an instant, unless that has passed. */
  moveTo(instant: number): void;
}

export const createPlaygroundClock = (real: Clock): PlaygroundClock => {
  let ahead = 0;
  const now = () => real.now() + ahead;
  return {
    now,
    moveTo: (instant) => {
      ahead += Math.max(0, instant - now());
    },
  };
};
