import { rateOf, resultOf, type SubjectResult } from '../answering/results.ts';
import { type Amounts, runRounds } from '../answering/rounds.ts';
import { type Subject, startServer } from '../answering/subject.ts';
import { median } from '../measure/quantiles.ts';
import type { Bench } from '../slack/index.ts';
import { startTeamsProduct } from './product.ts';

type TeamsSubject = 'stockBotbuilder' | 'ours';

/** Our answers in Teams against those of the SDK as its samples use it; medians of all rounds. */
export interface TeamsAnswer {
  readonly ratioToStockBotbuilder: number;
  /** Server time that stock botbuilder takes for a press, against ours. */
  readonly cpuRatioToStockBotbuilder: number;
  readonly subjects: Readonly<Record<TeamsSubject, SubjectResult>>;
}

/** Stock botbuilder does not reach 1,000 a second on a core. */
const AMOUNTS: Amounts = {
  warmUp: 8_000,
  saturation: 5_000,
  atRate: { perSecond: 300, presses: 600 },
};

export const benchTeams = async ({ cores, people }: Bench, count: number): Promise<TeamsAnswer> => {
  const product = await startTeamsProduct(cores?.server);
  const { template, environment } = product;
  const core = cores?.server;
  const stock = await startServer({ name: 'stock-botbuilder', core, environment });
  const subjects: readonly Subject<TeamsSubject>[] = [
    {
      name: 'stockBotbuilder',
      url: stock.url,
      pid: stock.child.pid,
      template,
      showsFeedback: false,
    },
    { name: 'ours', url: product.messagesUrl, pid: product.pid, template, showsFeedback: false },
  ];
  const rounds = await runRounds(people, subjects, { ...AMOUNTS, count });
  stock.child.disconnect();
  await product.stop();
  return {
    ratioToStockBotbuilder: median(
      rounds.map(
        ({ ours, stockBotbuilder }) => rateOf(ours.saturation) / rateOf(stockBotbuilder.saturation),
      ),
    ),
    cpuRatioToStockBotbuilder: median(
      rounds.map(({ ours, stockBotbuilder }) => stockBotbuilder.cpuMicros / ours.cpuMicros),
    ),
    subjects: {
      stockBotbuilder: resultOf(rounds, 'stockBotbuilder'),
      ours: resultOf(rounds, 'ours'),
    },
  };
};
