import type { Logger } from 'pino';
import type { Clock } from '../core/clock.ts';
import { type ClockReading, followClock, readClock } from '../core/clock-reading.ts';

/** How often the clock is read anew, in milliseconds. */
const READ_EVERY_MS = 60_000;

export interface SharedClockOptions {
  /** Asks the clock's owner for the time. */
  readonly ask: () => Promise<number>;
  /** Milliseconds on a clock that nobody sets; it carries the time from one reading to the next. */
  readonly elapsed: () => number;
  readonly log: Logger;
}

/** The clock of somebody whom several processes can ask, so that all of them have the same time. */
export interface SharedClock extends Clock {
  /** No further readings. */
  stop(): void;
}

/**
 * Reads the clock now and every minute. While its owner can't be asked, the last reading stands.
 *
 * @throws what `ask` throws, the first time.
 */
export const createSharedClock = async ({
  ask,
  elapsed,
  log,
}: SharedClockOptions): Promise<SharedClock> => {
  const read = async (last?: ClockReading): Promise<ClockReading> => {
    const asked = elapsed();
    const theirs = await ask();
    return followClock(last, readClock(asked, theirs, elapsed()));
  };
  let reading = await read();
  const readAgain = async (): Promise<void> => {
    try {
      reading = await read(reading);
    } catch (error) {
      log.warn({ err: error }, 'shared clock not read');
    }
  };
  const timer = setInterval(() => void readAgain(), READ_EVERY_MS).unref();
  return {
    now: () => Math.floor(elapsed() + reading.ahead),
    stop: () => clearInterval(timer),
  };
};
