import type { Outcome } from '../load/protocol.ts';
import { median } from '../measure/quantiles.ts';
import type { Round } from './rounds.ts';
import type { Subject } from './subjects.ts';

/** One server's numbers: medians of all rounds. */
export interface SubjectResult {
  /** Presses a second at saturation, until everything was shown that is to be shown. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMicros: number;
  readonly p50MsAt1000: number;
  readonly p99MsAt1000: number;
  /** From a press to its feedback, at 1,000 a second; `NaN` where nothing is shown. */
  readonly feedbackP99MsAt1000: number;
}

/** Our answers against the others', each a median of the ratios of all rounds. */
export interface SlackAnswer {
  readonly ratioToBareBolt: number;
  readonly ratioToNodeHttp: number;
  /** Server time that bare Bolt takes for a press, against ours. */
  readonly cpuRatioToBareBolt: number;
  readonly p99At1000ToNodeHttp: number;
  readonly p99ToBareBoltsMedian: number;
  readonly subjects: Readonly<Record<Subject['name'], SubjectResult>>;
}

const rateOf = ({ presses, shownMs }: Outcome): number => (presses * 1000) / shownMs;

const resultOf = (rounds: readonly Round[], name: Subject['name']): SubjectResult => {
  const over = (value: (measured: Round[typeof name]) => number): number =>
    median(rounds.map((round) => value(round[name])));
  return {
    perSecond: over(({ saturation }) => rateOf(saturation)),
    p50Ms: over(({ saturation }) => saturation.acknowledgement.p50),
    p99Ms: over(({ saturation }) => saturation.acknowledgement.p99),
    cpuMicros: over(({ cpuMicros }) => cpuMicros),
    p50MsAt1000: over(({ atRate }) => atRate.acknowledgement.p50),
    p99MsAt1000: over(({ atRate }) => atRate.acknowledgement.p99),
    feedbackP99MsAt1000: over(({ atRate }) => atRate.feedback?.p99 ?? Number.NaN),
  };
};

export const resultsOf = (rounds: readonly Round[]): SlackAnswer => {
  const ratio = (value: (round: Round) => number): number => median(rounds.map(value));
  const p99 = ({ atRate }: Round['ours']) => atRate.acknowledgement.p99;
  return {
    ratioToBareBolt: ratio(
      ({ ours, bareBolt }) => rateOf(ours.saturation) / rateOf(bareBolt.saturation),
    ),
    ratioToNodeHttp: ratio(
      ({ ours, nodeHttp }) => rateOf(ours.saturation) / rateOf(nodeHttp.saturation),
    ),
    cpuRatioToBareBolt: ratio(({ ours, bareBolt }) => bareBolt.cpuMicros / ours.cpuMicros),
    p99At1000ToNodeHttp: ratio(({ ours, nodeHttp }) => p99(ours) / p99(nodeHttp)),
    p99ToBareBoltsMedian: ratio(
      ({ ours, bareBolt }) =>
        ours.saturation.acknowledgement.p99 / bareBolt.saturation.acknowledgement.p50,
    ),
    subjects: {
      bareBolt: resultOf(rounds, 'bareBolt'),
      nodeHttp: resultOf(rounds, 'nodeHttp'),
      ours: resultOf(rounds, 'ours'),
    },
  };
};
