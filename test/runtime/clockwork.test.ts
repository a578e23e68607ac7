import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Clockwork, createClockwork } from '../../src/runtime/clockwork.ts';

/** Ten seconds before a full minute, when node-cron ticks. */
const START = new Date('2026-11-23T08:29:50Z');

let lines: string[];
let clockwork: Clockwork;
let turn: ReturnType<typeof vi.fn<() => Promise<void>>>;
let nextWorkAt: number | undefined;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  lines = [];
  nextWorkAt = undefined;
  turn = vi.fn(async () => {});
  clockwork = createClockwork({
    turn,
    nextWorkAt: async () => nextWorkAt,
    now: Date.now,
    log: pino({ level: 'info' }, { write: (line) => void lines.push(line) }),
  });
});

afterEach(async () => {
  await clockwork.stop();
  vi.useRealTimers();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** A turn that lasts until it is told to end. */
const longTurn = () => {
  let end = (): void => {};
  turn.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  return () => end();
};

test('turns at the start, and at the full minute', async () => {
  nextWorkAt = START.getTime() + 3_600_000;
  clockwork.start();
  await pass(9_000);
  expect(turn).toHaveBeenCalledTimes(1);
  await pass(2_000);
  expect(turn).toHaveBeenCalledTimes(2);
});

test('turns when work falls due in between', async () => {
  nextWorkAt = START.getTime() + 3_000;
  clockwork.start();
  await pass(2_900);
  expect(turn).toHaveBeenCalledTimes(1);
  nextWorkAt = undefined;
  await pass(200);
  expect(turn).toHaveBeenCalledTimes(2);
});

test('turns never overlap, and what is asked for meanwhile comes soon after', async () => {
  const end = longTurn();
  clockwork.start();
  await pass(0);
  clockwork.wake();
  clockwork.wake();
  await pass(0);
  expect(turn).toHaveBeenCalledTimes(1);
  end();
  await pass(200);
  expect(turn).toHaveBeenCalledTimes(2);
});

test('a turn that is asked for comes at once, and thousands together are few', async () => {
  clockwork.start();
  await pass(1_000);
  clockwork.wake();
  await pass(0);
  expect(turn).toHaveBeenCalledTimes(2);
  for (let asked = 0; asked < 1_000; asked += 1) {
    clockwork.wake();
    await pass(1);
  }
  expect(turn).toHaveBeenCalledTimes(7);
});

test('a turn that fails is logged, and tried again after five seconds', async () => {
  turn.mockRejectedValueOnce(new Error('database is locked'));
  clockwork.start();
  await pass(4_900);
  expect(turn).toHaveBeenCalledTimes(1);
  expect(lines.join()).toContain('database is locked');
  await pass(200);
  expect(turn).toHaveBeenCalledTimes(2);
});

test('stopping waits for the turn under way, and there is none after it', async () => {
  const end = longTurn();
  clockwork.start();
  await pass(0);
  clockwork.wake();
  let stopped = false;
  const stopping = clockwork.stop().then(() => {
    stopped = true;
  });
  await pass(1_000);
  expect(stopped).toBe(false);
  end();
  await stopping;
  clockwork.wake();
  await pass(120_000);
  expect(turn).toHaveBeenCalledTimes(1);
});
