import { Temporal } from 'temporal-polyfill';
import type { LocalDate, LocalTime, Weekday, Zone } from '../core/schedule/settings.ts';
import type { Millis } from '../core/schedule/slot.ts';

/** `weekday`: Monday 23 November. `long`: 23 November 2026. */
export type DateStyle = 'weekday' | 'long';

/** Dates and times in the words of one language; times are on a 24-hour clock. */
export interface Dates {
  localDate(date: LocalDate, style: DateStyle): string;
  /** `23 – 27 November`; one date where both are the same. */
  dateRange(first: LocalDate, last: LocalDate): string;
  /** A month given as `YYYY-MM`: `November 2026`. */
  month(month: string): string;
  /** `09:30` */
  time(time: LocalTime): string;
  /** The date that a zone’s calendar shows at an instant. */
  dateAt(at: Millis, zone: Zone, style: DateStyle): string;
  /** The time that a zone’s clock shows at an instant. */
  timeAt(at: Millis, zone: Zone): string;
  weekday(weekday: Weekday): string;
}

/** An instant at which UTC shows what the zone shows now, so that one formatter serves every zone. */
const shownIn = (zone: Zone, at: Millis): Millis => {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return at + local.offsetNanoseconds / 1e6;
};

/** 1970-01-05 was a Monday, which is weekday 1. */
const dateOf = (weekday: Weekday): Date => new Date(Date.UTC(1970, 0, 4 + weekday));

/** Dates of a locale. Making a formatter costs more than using it, so each is made once. */
export const createDates = (locale: string): Dates => {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const dates = {
    weekday: formatter({ weekday: 'long', day: 'numeric', month: 'long' }),
    long: formatter({ day: 'numeric', month: 'long', year: 'numeric' }),
  };
  const day = formatter({ day: 'numeric', month: 'long' });
  const month = formatter({ month: 'long', year: 'numeric' });
  const clock = formatter({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = formatter({ weekday: 'long' });
  return {
    localDate: (date, style) => dates[style].format(new Date(date)),
    dateRange: (first, last) => day.formatRange(new Date(first), new Date(last)),
    month: (text) => month.format(new Date(`${text}-01`)),
    time: (time) => clock.format(new Date(`1970-01-01T${time}Z`)),
    dateAt: (at, zone, style) => dates[style].format(shownIn(zone, at)),
    timeAt: (at, zone) => clock.format(shownIn(zone, at)),
    weekday: (number) => weekday.format(dateOf(number)),
  };
};
