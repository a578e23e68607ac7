/** How far somebody else's clock is ahead of ours, as it was measured once. All in milliseconds. */
export interface ClockReading {
  /** When, on our clock. */
  readonly at: number;
  readonly ahead: number;
  /** The true difference lies no further than this from `ahead`. */
  readonly margin: number;
}

/**
 * How much two clocks that run well may drift apart in a millisecond. Quartz is good to a tenth of it.
 */
const DRIFT = 1e-4;

/**
 * Reads a clock from the answer of its owner: it was read there at some instant between our question
 * and the answer, most likely in the middle.
 */
export const readClock = (asked: number, theirs: number, answered: number): ClockReading => {
  const middle = (asked + answered) / 2;
  return { at: middle, ahead: theirs - middle, margin: (answered - asked) / 2 };
};

/** What a reading is worth later on. */
const marginAt = ({ at, margin }: ClockReading, now: number): number =>
  margin + Math.abs(now - at) * DRIFT;

/**
 * The reading to go by: the new one, unless the last one tells more and doesn't contradict it. So an
 * answer that took long moves nothing, and a clock that was set is followed at once.
 */
export const followClock = (last: ClockReading | undefined, next: ClockReading): ClockReading => {
  if (last === undefined) {
    return next;
  }
  const margin = marginAt(last, next.at);
  const agree = Math.abs(next.ahead - last.ahead) <= margin + next.margin;
  return agree && margin < next.margin ? last : next;
};
