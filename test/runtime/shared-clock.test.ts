import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSharedClock, type SharedClock } from '../../src/runtime/shared-clock.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

let lines: string[];
let clock: SharedClock | undefined;
let elapsed: number;
/** The owner's clock, as far as it is ahead of what has elapsed; or why it can't be asked. */
let ahead: number | Error;

beforeEach(() => {
  vi.useFakeTimers();
  [lines, elapsed, ahead] = [[], 1_000.5, NOON];
});
afterEach(() => {
  clock?.stop();
  vi.useRealTimers();
});

const start = async (): Promise<SharedClock> => {
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const ask = async () => {
    if (ahead instanceof Error) {
      throw ahead;
    }
    return elapsed + ahead;
  };
  clock = await createSharedClock({ ask, elapsed: () => elapsed, log });
  return clock;
};

/** Lets time pass on every clock that nobody sets. */
const pass = async (millis: number): Promise<void> => {
  elapsed += millis;
  await vi.advanceTimersByTimeAsync(millis);
};

describe('a shared clock', () => {
  test('tells its owner’s time, in whole milliseconds, whatever the machine’s says', async () => {
    vi.setSystemTime(NOON - 90_000);
    const { now } = await start();
    expect(now()).toBe(NOON + 1_000);
    await pass(30_000);
    vi.setSystemTime(NOON + 90_000);
    expect(now()).toBe(NOON + 31_000);
  });

  test('follows its owner within a minute', async () => {
    const { now } = await start();
    ahead = NOON + 5_000;
    await pass(59_999);
    expect(now()).toBe(NOON + 60_999);
    await pass(1);
    expect(now()).toBe(NOON + 66_000);
  });

  test('goes on by the last reading while its owner can’t be asked', async () => {
    const { now } = await start();
    ahead = new Error('connection refused');
    await pass(600_000);
    expect(now()).toBe(NOON + 601_000);
    expect(lines[0]).toContain('shared clock not read');
    ahead = NOON + 7;
    await pass(60_000);
    expect(now()).toBe(NOON + 661_007);
  });

  test('can’t begin without a reading', async () => {
    ahead = new Error('connection refused');
    await expect(start()).rejects.toThrow('connection refused');
  });

  test('asks no more once it is stopped', async () => {
    const { now, stop } = await start();
    stop();
    ahead = NOON + 5_000;
    await pass(120_000);
    expect(now()).toBe(NOON + 121_000);
  });
});
