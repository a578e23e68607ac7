import type { Outcome } from '../load/protocol.ts';
import { median } from '../measure/quantiles.ts';
import type { Measured, Round } from './rounds.ts';

/** One server's numbers: medians of all rounds. */
export interface SubjectResult {
  /** Presses a second at saturation, until everything was shown that is to be shown. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMicros: number;
  /** At the rate at which presses had their times. */
  readonly p50MsAtRate: number;
  readonly p99MsAtRate: number;
  /** From a press to its feedback, at that rate; `NaN` where nothing is sent after the answer. */
  readonly feedbackP99MsAtRate: number;
}

export const rateOf = ({ presses, shownMs }: Outcome): number => (presses * 1000) / shownMs;

export const resultOf = <Name extends string>(
  rounds: readonly Round<Name>[],
  name: Name,
): SubjectResult => {
  const over = (value: (measured: Measured) => number): number =>
    median(rounds.map((round) => value(round[name])));
  return {
    perSecond: over(({ saturation }) => rateOf(saturation)),
    p50Ms: over(({ saturation }) => saturation.acknowledgement.p50),
    p99Ms: over(({ saturation }) => saturation.acknowledgement.p99),
    cpuMicros: over(({ cpuMicros }) => cpuMicros),
    p50MsAtRate: over(({ atRate }) => atRate.acknowledgement.p50),
    p99MsAtRate: over(({ atRate }) => atRate.acknowledgement.p99),
    feedbackP99MsAtRate: over(({ atRate }) => atRate.feedback?.p99 ?? Number.NaN),
  };
};
