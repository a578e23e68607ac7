import { describe, expect, test } from 'vitest';
import { createDailyTimes } from '../../../src/app/slots/daily-times.ts';
import { deadline, nextDaily, revealAt } from '../../../src/core/schedule/planning.ts';
import { defaultSettings } from '../../../src/core/schedule/settings.ts';
import { aSlot, localDate } from '../../support/builders.ts';

const MONDAY = aSlot('2026-11-23', '2026-11-23T08:30:00Z');
const madrid = defaultSettings('en', 'Europe/Madrid');

const byCalendar = (settings: typeof madrid, slot = MONDAY) => {
  const next = nextDaily(settings, { instant: slot.at, lastDate: slot.localDate });
  return {
    next,
    revealAt: revealAt(settings.schedule, slot.localDate),
    expiresAt: deadline(settings, 'daily', slot, next.at),
  };
};

describe('what follows from a daily slot', () => {
  test('is what the calendar says, and the same object for channels that are alike', () => {
    const timesOf = createDailyTimes();
    const first = timesOf(madrid, MONDAY);
    expect(first).toEqual(byCalendar(madrid));
    expect(timesOf(defaultSettings('es', 'Europe/Madrid'), { ...MONDAY })).toBe(first);
  });

  test.each([
    ['another zone', defaultSettings('en', 'Asia/Tokyo')],
    ['another time', { ...madrid, schedule: { ...madrid.schedule, time: '10:00' } }],
    ['another reveal', { ...madrid, schedule: { ...madrid.schedule, revealTime: '12:00' } }],
    ['other days', { ...madrid, schedule: { ...madrid.schedule, days: [1, 4] } }],
    ['a pause', { ...madrid, pausedUntil: localDate('2026-12-07') }],
    ['another window', { ...madrid, windowMs: 60_000 }],
  ])('is its own for %s', (_name, changed) => {
    const timesOf = createDailyTimes();
    const settings = changed as typeof madrid;
    const before = timesOf(madrid, MONDAY);
    expect(timesOf(settings, MONDAY)).toEqual(byCalendar(settings));
    expect(timesOf(settings, MONDAY)).not.toEqual(before);
  });

  test('is its own for another slot', () => {
    const timesOf = createDailyTimes();
    timesOf(madrid, MONDAY);
    const tuesday = aSlot('2026-11-24', '2026-11-24T08:30:00Z');
    expect(timesOf(madrid, tuesday)).toEqual(byCalendar(madrid, tuesday));
  });
});
