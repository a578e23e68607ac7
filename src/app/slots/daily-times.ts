import { createMemo } from '../../core/memo.ts';
import { deadline, nextDaily, revealAt, type SlotSettings } from '../../core/schedule/planning.ts';
import type { Millis, PlannedSlot } from '../../storage/records.ts';

/** What follows from a daily slot. */
export interface DailyTimes {
  readonly next: PlannedSlot;
  readonly revealAt: Millis;
  /** From here on its message is too late. */
  readonly expiresAt: Millis;
}

const dailyTimes = (settings: SlotSettings, slot: PlannedSlot): DailyTimes => {
  const next = nextDaily(settings, { instant: slot.at, lastDate: slot.localDate });
  return {
    next,
    revealAt: revealAt(settings.schedule, slot.localDate),
    expiresAt: deadline(settings, 'daily', slot, next.at),
  };
};

/** Different slots and schedules remembered. */
const MOST = 1_000;

/** Tells what follows from daily slots; the calendar is asked once for all channels that are alike. */
export const createDailyTimes = (): typeof dailyTimes => {
  const times = createMemo<DailyTimes>(MOST);
  return (settings, slot) => {
    const { schedule, pausedUntil, windowMs } = settings;
    const key = JSON.stringify([schedule, pausedUntil, windowMs, slot]);
    return times.of(key, () => dailyTimes({ schedule, pausedUntil, windowMs }, slot));
  };
};
