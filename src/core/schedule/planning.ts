import { Temporal } from 'temporal-polyfill';
import { dateOf, instantOf } from './local-time.ts';
import {
  type ChannelSettings,
  type LocalDate,
  type LocalTime,
  localDateSchema,
  type Schedule,
  type Weekday,
  type Zone,
} from './settings.ts';
import type { Millis, PlannedSlot, SlotKind } from './slot.ts';

/** What of a channel's settings decides about its slots. */
export type SlotSettings = Pick<ChannelSettings, 'schedule' | 'pausedUntil' | 'windowMs'>;

/** What a new slot has to come after. */
export interface After {
  readonly instant: Millis;
  /** The newest local date that had a slot of this kind: it gets no second one, whatever changed. */
  readonly lastDate?: LocalDate | undefined;
}

interface Pattern {
  readonly days: readonly Weekday[];
  readonly time: LocalTime;
}

/**
 * The first daily slot strictly after an instant: on a chosen day, at the chosen time, on a later
 * local date than `lastDate`, and not while the channel is paused. A date that the zone's calendar
 * leaves out has no slot.
 */
export const nextDaily = (settings: SlotSettings, after: After): PlannedSlot =>
  nextSlot(settings, settings.schedule, after);

/** As {@link nextDaily}, for the weekly leaderboard. */
export const nextWeekly = (settings: SlotSettings, after: After): PlannedSlot => {
  const { weeklyDay, weeklyTime } = settings.schedule;
  return nextSlot(settings, { days: [weeklyDay], time: weeklyTime }, after);
};

/**
 * When the question of a date is revealed: at the first `revealTime` that the clock shows after
 * `time`, so on the same date or the next one. It is always later than the question itself: where DST
 * skips both times and would make them one instant, the reveal waits for the next date.
 */
export const revealAt = (schedule: Schedule, localDate: LocalDate): Millis => {
  const { time, revealTime, zone } = schedule;
  const posted = Temporal.PlainDate.from(localDate);
  const postedAt = instantOf(posted, time, zone) ?? Number.NEGATIVE_INFINITY;
  let date = revealTime > time ? posted : dayAfter(posted);
  for (;;) {
    const at = instantOf(date, revealTime, zone);
    if (at !== undefined && at > postedAt) {
      return at;
    }
    date = dayAfter(date);
  }
};

/**
 * From which instant on a slot's message is too late to be posted: when the channel's window has
 * passed, when the next slot of its kind is due (`null`: there is none), or, for a daily question,
 * when its reveal is due; whichever comes first.
 */
export const deadline = (
  settings: SlotSettings,
  kind: SlotKind,
  slot: PlannedSlot,
  nextSlotAt: Millis | null,
): Millis => {
  const ends = [slot.at + settings.windowMs];
  if (nextSlotAt !== null) {
    ends.push(nextSlotAt);
  }
  if (kind === 'daily') {
    ends.push(revealAt(settings.schedule, slot.localDate));
  }
  return Math.min(...ends);
};

/** Whether it is too late, at `now`, to post the message with this {@link deadline}. */
export const isLate = (deadlineAt: Millis, now: Millis): boolean => now >= deadlineAt;

/** The date that a zone's calendar shows at an instant. */
export const localDateOf = (instant: Millis, zone: Zone): LocalDate =>
  localDateSchema.parse(dateOf(instant, zone).toString());

const nextSlot = (settings: SlotSettings, pattern: Pattern, after: After): PlannedSlot => {
  const { zone } = settings.schedule;
  let date = firstDate(settings, after);
  for (;;) {
    if (pattern.days.includes(date.dayOfWeek)) {
      const at = instantOf(date, pattern.time, zone);
      if (at !== undefined && at > after.instant) {
        return { localDate: localDateSchema.parse(date.toString()), at };
      }
    }
    date = dayAfter(date);
  }
};

const firstDate = (settings: SlotSettings, after: After): Temporal.PlainDate => {
  const dates = [dateOf(after.instant, settings.schedule.zone)];
  if (after.lastDate !== undefined) {
    dates.push(dayAfter(Temporal.PlainDate.from(after.lastDate)));
  }
  if (settings.pausedUntil !== null) {
    dates.push(Temporal.PlainDate.from(settings.pausedUntil));
  }
  return dates.reduce((a, b) => (Temporal.PlainDate.compare(a, b) < 0 ? b : a));
};

const dayAfter = (date: Temporal.PlainDate): Temporal.PlainDate => date.add({ days: 1 });
