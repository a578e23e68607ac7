import { median } from './quantiles.ts';

/** One thing to measure: does `operations` of it, and resolves when they are done. */
export interface Subject {
  readonly name: string;
  readonly run: () => Promise<number>;
}

export interface Measured {
  readonly name: string;
  /** Operations a second, the median of all rounds. */
  readonly perSecond: number;
  /** Against the first subject, which is the reference. */
  readonly ratio: number;
}

/**
 * Measures subjects side by side: each round runs all of them in turn, so that whatever else the
 * machine does meets them alike. The first round warms up and isn't counted.
 */
export const compare = async (
  subjects: readonly Subject[],
  rounds: number,
): Promise<readonly Measured[]> => {
  const rates = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of subjects) {
      const before = performance.now();
      const operations = await run();
      const rate = (operations * 1000) / (performance.now() - before);
      if (round > 0) {
        rates.get(name)?.push(rate);
      }
    }
  }
  const medians = subjects.map(({ name }) => ({ name, perSecond: median(rates.get(name) ?? []) }));
  const reference = medians[0]?.perSecond ?? Number.NaN;
  return medians.map(({ name, perSecond }) => ({ name, perSecond, ratio: perSecond / reference }));
};
