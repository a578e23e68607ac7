import type { Figure } from './figure.ts';

/** One question's part in a share: what happened, and what chance would have made of it. */
export interface Trial {
  /** 1: it was so, 0: it was not; ties have a part. */
  readonly hit: number;
  /** The mean of `hit` if the right option were drawn by lot. */
  readonly chance: number;
  /** The variance of `hit` if the right option were drawn by lot. */
  readonly variance: number;
}

/** How far a share of a large bank may be from chance. */
export const POINTS = 0.06;

/** From so many questions on, chance alone stays within {@link POINTS} in 19 banks of 20. */
export const LARGE = 200;

/** Below so many questions even an odd share says nothing. */
export const SMALL = 10;

/** Standard deviations that a smaller bank's share may be off; chance goes beyond once in 370. */
export const DEVIATIONS = 3;

/**
 * The share of trials that hit, with limits around what chance gives: 6 points, or for fewer than
 * {@link LARGE} questions three standard deviations, where these are more.
 */
export const shareFigure = (
  figure: Pick<Figure, 'id' | 'name' | 'mend'>,
  trials: readonly Trial[],
): Figure => {
  const count = trials.length;
  const mean = (of: (trial: Trial) => number) =>
    trials.reduce((sum, trial) => sum + of(trial), 0) / count;
  if (count === 0) {
    return { ...figure, unit: 'share', value: null };
  }
  const value = mean(({ hit }) => hit);
  const chance = mean((trial) => trial.chance);
  if (count < SMALL) {
    return { ...figure, unit: 'share', value, target: chance };
  }
  const deviation = Math.sqrt(mean(({ variance }) => variance) / count);
  const margin = count < LARGE ? Math.max(POINTS, DEVIATIONS * deviation) : POINTS;
  return {
    ...figure,
    unit: 'share',
    value,
    least: Math.max(0, chance - margin),
    most: Math.min(1, chance + margin),
  };
};
