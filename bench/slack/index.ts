import { type Amounts, AT_ONCE, runRounds } from '../answering/rounds.ts';
import type { Cores } from '../process/cores.ts';
import { residentMb } from '../process/memory.ts';
import type { People } from '../process/people.ts';
import { programOf } from '../process/spawn.ts';
import { startSlackProduct } from './product.ts';
import { resultsOf, type SlackAnswer } from './results.ts';
import { startSubjects } from './subjects.ts';

export interface Bench {
  readonly cores: Cores | undefined;
  readonly people: People;
}

export interface SlackResults {
  readonly slackAnswer: SlackAnswer;
  readonly startupMs: number;
  /** Of our server's process, when all has been answered. */
  readonly rssMb: number | undefined;
}

const AMOUNTS: Amounts = {
  warmUp: 12_000,
  saturation: 5_000,
  atRate: { perSecond: 1_000, presses: 2_000 },
};

/** Our answers beside bare Bolt's and those of `node:http`. */
export const benchSlack = async (bench: Bench, rounds: number): Promise<SlackResults> => {
  const { cores, people } = bench;
  const { responsesPort } = people;
  const product = await startSlackProduct({ core: cores?.server, responsesPort });
  const { subjects, stop } = await startSubjects(cores, product);
  const slackAnswer = resultsOf(await runRounds(people, subjects, { ...AMOUNTS, count: rounds }));
  const rssMb = residentMb(product.pid);
  stop();
  await product.stop();
  return { slackAnswer, startupMs: product.startupMs, rssMb };
};

export interface Strain {
  /** Answers a second that were acknowledged and shown. */
  readonly perSecond: number;
  readonly p99Ms: number;
  /** The latest acknowledgement, in milliseconds. */
  readonly latestMs: number;
}

const underStrain = async (
  { cores, people }: Bench,
  seconds: number,
  nodeArgs: readonly string[],
): Promise<Strain> => {
  const { responsesPort } = people;
  const product = await startSlackProduct({ core: cores?.server, responsesPort, nodeArgs });
  const { eventsUrl: url, template } = product;
  const target = { url, template, showsFeedback: true };
  await people.press({ ...target, manner: { type: 'lasting', atOnce: AT_ONCE, seconds: 3 } });
  const manner = { type: 'lasting', atOnce: AT_ONCE, seconds } as const;
  const { presses, shownMs, acknowledgement } = await people.press({ ...target, manner });
  await product.stop();
  const { p99, max } = acknowledgement;
  return { perSecond: (presses * 1000) / shownMs, p99Ms: p99, latestMs: max };
};

/** Answers on a disk that takes 2 ms longer for every flush. */
export const benchSlowFlush = (bench: Bench): Promise<Strain> =>
  underStrain(bench, 5, ['--import', programOf('servers/slow-flush')]);

/** Answers for a while, with no rest. */
export const benchSaturation = (bench: Bench, seconds: number): Promise<Strain> =>
  underStrain(bench, seconds, []);
