import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextDaily, revealAt } from '../../../src/core/schedule/planning.ts';
import {
  type ChannelSettings,
  channelSettingsSchema,
  defaultSettings,
} from '../../../src/core/schedule/settings.ts';
import type { PlannedSlot } from '../../../src/core/schedule/slot.ts';

const DAY = 24 * 60 * 60 * 1000;
const YEARS = { min: Date.parse('2015-01-01T00:00Z'), max: Date.parse('2035-01-01T00:00Z') };

const zones = fc.constantFrom(
  'Europe/Madrid',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Nuuk',
  'America/Havana',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Chatham',
  'UTC',
);
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);

const channels = fc
  .record({
    zone: zones,
    time: times,
    revealTime: times,
    days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  })
  .map((plan) => {
    const base = defaultSettings('en', plan.zone);
    return channelSettingsSchema.parse({ ...base, schedule: { ...base.schedule, ...plan } });
  });

const slotsFrom = (settings: ChannelSettings, from: number, count: number): PlannedSlot[] => {
  const slots: PlannedSlot[] = [];
  let instant = from;
  while (slots.length < count) {
    const slot = nextDaily(settings, { instant });
    slots.push(slot);
    instant = slot.at;
  }
  return slots;
};

/** Calendar arithmetic in UTC, where every day has 24 hours. */
const datesBetween = (first: string, last: string, days: readonly number[]): string[] => {
  const dates: string[] = [];
  for (let at = Date.parse(`${first}T00:00Z`); at <= Date.parse(`${last}T00:00Z`); at += DAY) {
    if (days.includes(new Date(at).getUTCDay() || 7)) {
      dates.push(new Date(at).toISOString().slice(0, 10));
    }
  }
  return dates;
};

test('slots strictly increase, and each chosen day has exactly one', () => {
  fc.assert(
    fc.property(channels, fc.integer(YEARS), (settings, from) => {
      const slots = slotsFrom(settings, from, 30);
      slots.slice(1).forEach((slot, index) => {
        expect(slot.at).toBeGreaterThan(slots[index]?.at ?? Number.NaN);
      });
      const dates = slots.map(({ localDate }) => localDate);
      const [first = '', last = ''] = [dates[0], dates.at(-1)];
      expect(dates).toEqual(datesBetween(first, last, settings.schedule.days));
    }),
    { numRuns: 150 },
  );
});

test('from any instant between two slots the same one comes next', () => {
  fc.assert(
    fc.property(
      channels,
      fc.integer(YEARS),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (settings, from, part) => {
        const slot = nextDaily(settings, { instant: from });
        const following = nextDaily(settings, { instant: slot.at });
        const between = slot.at + Math.floor(part * (following.at - slot.at));
        expect(nextDaily(settings, { instant: between })).toEqual(following);
        expect(nextDaily(settings, { instant: from, lastDate: slot.localDate })).toEqual(following);
      },
    ),
    { numRuns: 300 },
  );
});

test('a reveal comes after its question and at most two days later', () => {
  fc.assert(
    fc.property(channels, fc.integer(YEARS), (settings, from) => {
      const slot = nextDaily(settings, { instant: from });
      const wait = revealAt(settings.schedule, slot.localDate) - slot.at;
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(2 * DAY);
    }),
    { numRuns: 300 },
  );
});
