import { nextDaily, nextWeekly } from '../../core/schedule/planning.ts';
import type { ChannelSettings, LocalDate } from '../../core/schedule/settings.ts';
import type { Plan } from '../../storage/store.ts';

/** The newest dates that had a slot, so that none gets a second one whatever is changed. */
export interface LastDates {
  readonly daily: LocalDate | undefined;
  readonly weekly: LocalDate | undefined;
}

/** When a channel with these settings is due next, after `now`. */
export const planFrom = (settings: ChannelSettings, now: number, last: LastDates): Plan => ({
  daily: nextDaily(settings, { instant: now, lastDate: last.daily }),
  weekly: nextWeekly(settings, { instant: now, lastDate: last.weekly }),
});
