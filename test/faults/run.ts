import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startBot } from './bot-process.ts';
import { check, type Verdict } from './check.ts';
import { createRandom } from './random.ts';
import { type Acknowledged, useUntilGone } from './script.ts';

export interface FaultRun {
  /** How often the bot is killed. */
  readonly rounds: number;
  readonly seed: number;
}

/** Longest time between the start and the kill, in milliseconds. */
const LONGEST_LIFE_MS = 500;

/**
 * Kills the bot without warning, again and again, while people press and slots pass; then lets it
 * come up once more, stops it in good order, and has the checker read what is left.
 */
export const runFaults = async ({ rounds, seed }: FaultRun): Promise<Verdict> => {
  const random = createRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-faults-'));
  const databaseFile = join(folder, 'bot.db');
  const acknowledged: Acknowledged[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const bot = await startBot({ databaseFile });
      const used = useUntilGone(bot.url, random, (answer) => acknowledged.push(answer));
      await wait(random.between(1, LONGEST_LIFE_MS));
      await bot.kill();
      await used;
    }
    const last = await startBot({ databaseFile });
    const exitCode = await last.stop();
    const verdict = check(databaseFile, `${databaseFile}-channel`, acknowledged);
    return exitCode === 0
      ? verdict
      : { ...verdict, broken: [...verdict.broken, `the last stop ended with ${exitCode}`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
