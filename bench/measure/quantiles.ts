/** How long things took, in milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const at = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Sums durations up; `NaN` where there are none. */
export const quantilesOf = (durations: readonly number[]): Quantiles => {
  const sorted = Float64Array.from(durations).sort();
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), max: at(sorted, 1) };
};

export const median = (values: readonly number[]): number => quantilesOf(values).p50;
