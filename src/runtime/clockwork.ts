import { type ScheduledTask, schedule } from 'node-cron';
import type { Logger } from 'pino';

/** Longest wait before the store is asked for work again, in milliseconds. */
const LONGEST_WAIT_MS = 30_000;
/** After a fault: the wait before it is tried again, in milliseconds. */
const WAIT_AFTER_FAULT_MS = 5_000;

/** Rest between turns that are only asked for: a burst of answers asks thousands of times. */
const REST_MS = 200;

export interface ClockworkOptions {
  /** Claims the slots that are due and does the work they make. */
  readonly turn: () => Promise<void>;
  /** When there is something to do next, as an instant; `undefined`: nothing is known. */
  readonly nextWorkAt: () => Promise<number | undefined>;
  readonly now: () => number;
  readonly log: Logger;
}

export interface Clockwork {
  /** Begins: one turn now, one a minute by node-cron, and one whenever work falls due in between. */
  start(): void;
  /** One turn now; resolves when it has ended. Turns never overlap. */
  run(): Promise<void>;
  /** Asks for a turn soon: now, or a moment after the last one. Doesn't wait for it. */
  wake(): void;
  /** No further turns; resolves when the one under way has ended. */
  stop(): Promise<void>;
}

/** Drives the scheduler. Nothing is remembered here: what a missed tick would do, the next one does. */
export const createClockwork = ({ turn, nextWorkAt, now, log }: ClockworkOptions): Clockwork => {
  let stopped = true;
  let running: Promise<void> | undefined;
  let asked = false;
  let woken = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let task: ScheduledTask | undefined;

  const safeTurn = async (): Promise<number> => {
    try {
      await turn();
      const at = await nextWorkAt();
      const wait = at === undefined ? LONGEST_WAIT_MS : at - now();
      return Math.min(LONGEST_WAIT_MS, Math.max(50, wait));
    } catch (error) {
      log.error({ err: error }, 'turn failed');
      return WAIT_AFTER_FAULT_MS;
    }
  };

  const loop = async (): Promise<void> => {
    let wait: number;
    do {
      asked = false;
      woken = false;
      wait = await safeTurn();
    } while (asked && !stopped);
    running = undefined;
    endedAt = now();
    runIn(woken ? Math.min(wait, REST_MS) : wait);
  };

  const runIn = (milliseconds: number): void => {
    clearTimeout(timer);
    if (!stopped) {
      timer = setTimeout(() => void run(), milliseconds);
    }
  };

  const wakeUp = (): void => {
    if (running === undefined) {
      runIn(Math.max(0, endedAt + REST_MS - now()));
    }
  };

  const run = (): Promise<void> => {
    clearTimeout(timer);
    asked = true;
    running ??= loop();
    return running;
  };

  return {
    start: () => {
      stopped = false;
      task = schedule('* * * * *', () => void run(), { name: 'tick', suppressMissedWarning: true });
      void run();
    },
    run,
    wake: () => {
      if (!woken) {
        woken = true;
        wakeUp();
      }
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await task?.destroy();
      await running;
    },
  };
};
