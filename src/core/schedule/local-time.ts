import { Temporal } from 'temporal-polyfill';
import type { LocalTime, Zone } from './settings.ts';
import type { Millis } from './slot.ts';

/** The date that a zone's calendar shows at an instant. */
export const dateOf = (instant: Millis, zone: Zone): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();

/** A zone that moves across the date line leaves a whole date out, as Samoa did with 2011-12-30. */
const isOnCalendar = (date: Temporal.PlainDate, zone: Zone): boolean =>
  date.toZonedDateTime(zone).toPlainDate().equals(date);

/**
 * The instant of a time on a date of a zone's calendar: the first of the two where the clock shows it
 * twice; where the clock skips it, the moment of the skip, which is the next one that exists.
 *
 * @returns `undefined` when the zone's calendar leaves out the whole date.
 */
export const instantOf = (
  date: Temporal.PlainDate,
  time: LocalTime,
  zone: Zone,
): Millis | undefined => {
  const wanted = date.toPlainDateTime(Temporal.PlainTime.from(time));
  const resolved = wanted.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (resolved.toPlainDateTime().equals(wanted)) {
    return resolved.epochMilliseconds;
  }
  if (!isOnCalendar(date, zone)) {
    return undefined;
  }
  // `compatible` moves a skipped time on by the length of the skip; ours runs at the skip itself.
  const before = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const skip = before.getTimeZoneTransition('next') ?? resolved;
  return skip.epochMilliseconds;
};
