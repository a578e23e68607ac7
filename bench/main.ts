import { availableParallelism, cpus } from 'node:os';
import { answerSubjects } from './answers.ts';
import { benchLeaderboards } from './boards.ts';
import { isFilled } from './filled/sqlite.ts';
import { compare, type Measured } from './measure/compare.ts';
import { readOptions } from './options.ts';
import { planningSubjects } from './planning.ts';
import { findCores } from './process/cores.ts';
import { startPeople } from './process/people.ts';
import { report } from './report.ts';
import type { Results } from './results.ts';
import { type Bench, benchSaturation, benchSlack, benchSlowFlush } from './slack/index.ts';
import { benchSlots } from './slots.ts';
import { benchTeams } from './teams/index.ts';

const { json, rounds, long, seconds } = readOptions();

/** Says on standard error what is being measured: a run takes minutes. */
const measuring = async <T>(what: string, measure: () => Promise<T>): Promise<T> => {
  process.stderr.write(`${what} …\n`);
  return measure();
};

const benchStore = async (): Promise<readonly Measured[]> => {
  const { subjects, close } = await answerSubjects();
  const measured = await compare(subjects, rounds);
  await close();
  return measured;
};

/** Ten million answers take minutes to fill in, unless they are there from an earlier run. */
const benchBoards = async (isLong: boolean): Promise<Results['leaderboard']> => {
  const sizes = isLong || isFilled(1e7) ? [1e4, 1e7] : [1e4];
  const [msAt10k = Number.NaN, msAt10M = null] = await benchLeaderboards(sizes);
  return { msAt10k, msAt10M };
};

const run = async (bench: Bench): Promise<Results> => ({
  machine: {
    node: process.versions.node,
    processor: cpus()[0]?.model.trim() ?? 'unknown processor',
    cores: availableParallelism(),
    pinned: bench.cores !== undefined,
  },
  ...(await measuring('answers in Slack', () => benchSlack(bench, rounds))),
  teamsAnswer: await measuring('answers in Teams', () => benchTeams(bench, rounds)),
  slowFlush: await measuring('answers on a slow disk', () => benchSlowFlush(bench)),
  saturation: long
    ? {
        seconds,
        ...(await measuring('saturation', () => benchSaturation(bench, seconds))),
      }
    : null,
  leaderboard: await measuring('leaderboards', () => benchBoards(long || json)),
  slots: { msFor10kChannels: await measuring('slots', benchSlots) },
  store: await measuring('store', benchStore),
  planning: await measuring('planning', () => compare(planningSubjects, rounds)),
});

const cores = findCores();
const people = await startPeople(cores?.people);
const results = await run({ cores, people });
people.stop();
process.stdout.write(`${json ? JSON.stringify(results) : report(results)}\n`);
