import type { SubjectResult } from './answering/results.ts';
import type { Measured } from './measure/compare.ts';
import type { Results } from './results.ts';

const NOT_MEASURED = 'not measured: add --long';

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: digits });

const times = (value: number): string => `${decimals(value, 2)} times`;
const ms = (value: number): string => `${decimals(value, value < 10 ? 2 : 0)} ms`;
const rate = (value: number): string => `${decimals(value, 0)}/s`;

/** What is measured, what is asked of it, and what came out. */
const asked = (results: Results): readonly (readonly [string, string, string])[] => {
  const {
    slackAnswer: slack,
    teamsAnswer: teams,
    slowFlush,
    saturation,
    leaderboard,
    slots,
  } = results;
  const { msAt10k, msAt10M } = leaderboard;
  return [
    ['answers a second against bare Bolt', '≥ 2 times', times(slack.ratioToBareBolt)],
    ['answers a second against node:http', '≥ 0.7 times', times(slack.ratioToNodeHttp)],
    ['server time of bare Bolt against ours', '', times(slack.cpuRatioToBareBolt)],
    ['p99 at 1,000/s against node:http', '≤ 1.5 times', times(slack.p99At1000ToNodeHttp)],
    ['p99 at saturation against bare Bolt’s p50', '< 1 times', times(slack.p99ToBareBoltsMedian)],
    [
      'answers a second in Teams against stock botbuilder',
      '≥ 3 times',
      times(teams.ratioToStockBotbuilder),
    ],
    ['server time of stock botbuilder against ours', '', times(teams.cpuRatioToStockBotbuilder)],
    ['answers with 2 ms added to every flush', '≥ 4,000/s', rate(slowFlush.perSecond)],
    [
      `latest acknowledgement in ${saturation?.seconds ?? 60} s of saturation`,
      '≤ 3,000 ms',
      saturation === null ? NOT_MEASURED : ms(saturation.latestMs),
    ],
    ['a channel’s leaderboards, 10⁴ answers', '', ms(msAt10k)],
    [
      'the same, 10⁷ answers',
      `≤ ${ms(1.5 * msAt10k)}`,
      msAt10M === null ? NOT_MEASURED : ms(msAt10M),
    ],
    ['10,000 slots claimed', '< 5,000 ms', ms(slots.msFor10kChannels)],
    ['start to the first /readyz', '', ms(results.startupMs)],
    ['memory after all that', '< 200 MB', `${decimals(results.rssMb ?? Number.NaN, 0)} MB`],
  ];
};

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
};

const subjectRow = (name: string, result: SubjectResult): readonly string[] => [
  name,
  rate(result.perSecond),
  `${decimals(result.cpuMicros, 0)} µs`,
  ms(result.p50Ms),
  ms(result.p99Ms),
  ms(result.p50MsAtRate),
  ms(result.p99MsAtRate),
];

const SUBJECT_HEADS = ['', 'saturation', 'server time', 'p50', 'p99', 'p50 1,000/s', 'p99 1,000/s'];
const TEAMS_HEADS = ['', 'saturation', 'server time', 'p50', 'p99', 'p50 300/s', 'p99 300/s'];

const measuredRow = ({ name, perSecond, ratio }: Measured): readonly string[] => [
  name,
  rate(perSecond),
  times(ratio),
];

const machineLine = ({ node, processor, cores, pinned }: Results['machine']): string =>
  `Node ${node} on ${cores} × ${processor}; ${pinned ? 'server and load on a core each' : 'processes NOT held on cores of their own (no taskset, or one core)'}.`;

/** A run of the benchmark, for people. */
export const report = (results: Results): string => {
  const { bareBolt, nodeHttp, ours } = results.slackAnswer.subjects;
  const teams = results.teamsAnswer.subjects;
  return [
    machineLine(results.machine),
    table([
      SUBJECT_HEADS,
      subjectRow('bare Bolt, acknowledges only', bareBolt),
      subjectRow('node:http, verifies and parses only', nodeHttp),
      subjectRow('MLOps Daily, durable, feedback shown', ours),
    ]),
    table([
      TEAMS_HEADS,
      subjectRow('stock botbuilder, acknowledges only', teams.stockBotbuilder),
      subjectRow('MLOps Daily, durable, feedback shown', teams.ours),
    ]),
    table([['', 'asked', 'measured'], ...asked(results)]),
    table(results.store.map(measuredRow)),
    table(results.planning.map(measuredRow)),
  ].join('\n\n');
};
