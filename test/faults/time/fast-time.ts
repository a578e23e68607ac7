/**
 * A clock that runs faster than the machine's, and is the same for the bot's processes, for their
 * database and for the platform. So leases and waits end within a test, with every number of the
 * product as it is.
 */
export interface FastTime {
  /** Milliseconds of this clock in one of the machine's. */
  readonly speed: number;
  /** An instant of the machine's clock, and what this one says then; milliseconds since 1970. */
  readonly realStart: number;
  readonly start: number;
  now(): number;
}

/** Far from the times of a default schedule: what is due is due because a test has brought it on. */
const START = Date.parse('2026-11-23T17:00:00Z');

export const createFastTime = (speed: number): FastTime => {
  const realStart = Date.now();
  return {
    speed,
    realStart,
    start: START,
    now: () => Math.floor(START + (Date.now() - realStart) * speed),
  };
};
