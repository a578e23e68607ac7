import { rateOf, resultOf, type SubjectResult } from '../answering/results.ts';
import type { Measured, Round } from '../answering/rounds.ts';
import { median } from '../measure/quantiles.ts';
import type { SlackSubject } from './subjects.ts';

/** Our answers against the others', each a median of the ratios of all rounds. */
export interface SlackAnswer {
  readonly ratioToBareBolt: number;
  readonly ratioToNodeHttp: number;
  /** Server time that bare Bolt takes for a press, against ours. */
  readonly cpuRatioToBareBolt: number;
  readonly p99At1000ToNodeHttp: number;
  readonly p99ToBareBoltsMedian: number;
  readonly subjects: Readonly<Record<SlackSubject, SubjectResult>>;
}

export const resultsOf = (rounds: readonly Round<SlackSubject>[]): SlackAnswer => {
  const ratio = (value: (round: Round<SlackSubject>) => number): number =>
    median(rounds.map(value));
  const p99 = ({ atRate }: Measured) => atRate.acknowledgement.p99;
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
