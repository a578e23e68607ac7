import { localDateOf } from '../../core/schedule/planning.ts';
import type { LocalDate, Zone } from '../../core/schedule/settings.ts';
import type { Millis } from '../../core/schedule/slot.ts';
import type { Speech } from './speech.ts';

/** An instant within a sentence: `on Monday 23 November at 09:30`. */
export const onDate = ({ t }: Speech, at: Millis, zone: Zone): string =>
  t.text('when.date', {
    date: t.formats.dateAt(at, zone, 'weekday'),
    time: t.formats.timeAt(at, zone),
  });

/** An instant within a sentence; `at 16:00` alone where it falls on the date that is spoken of. */
export const whenFrom = (speech: Speech, date: LocalDate, at: Millis, zone: Zone): string =>
  localDateOf(at, zone) === date
    ? speech.t.text('when.time', { time: speech.t.formats.timeAt(at, zone) })
    : onDate(speech, at, zone);
