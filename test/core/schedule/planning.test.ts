import { describe, expect, test } from 'vitest';
import {
  deadline,
  isLate,
  localDateOf,
  nextDaily,
  nextWeekly,
  revealAt,
} from '../../../src/core/schedule/planning.ts';
import {
  type ChannelSettings,
  channelSettingsSchema,
  defaultSettings,
  localDateSchema,
  zoneSchema,
} from '../../../src/core/schedule/settings.ts';

interface Plan {
  readonly zone?: string;
  readonly days?: readonly number[];
  readonly time?: string;
  readonly revealTime?: string;
  readonly weeklyDay?: number;
  readonly weeklyTime?: string;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const HOUR = 60 * 60 * 1000;
const date = (text: string) => localDateSchema.parse(text);

const channel = (plan: Plan, change: Partial<ChannelSettings> = {}): ChannelSettings => {
  const base = defaultSettings('en', plan.zone ?? 'Europe/Madrid');
  return channelSettingsSchema.parse({
    ...base,
    ...change,
    schedule: { ...base.schedule, ...plan },
  });
};

/** The next slots as `local date @ instant`, each computed from the one before. */
const dailies = (settings: ChannelSettings, from: string, count: number): string[] => {
  const slots: string[] = [];
  let instant = Date.parse(from);
  for (let i = 0; i < count; i += 1) {
    const slot = nextDaily(settings, { instant });
    slots.push(`${slot.localDate} @ ${iso(slot.at)}`);
    instant = slot.at;
  }
  return slots;
};

const iso = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z');

describe('the next daily slot', () => {
  test('comes on chosen days only, at the local time', () => {
    expect(dailies(channel({}), '2026-11-19T00:00Z', 4)).toEqual([
      '2026-11-19 @ 2026-11-19T08:30Z',
      '2026-11-20 @ 2026-11-20T08:30Z',
      '2026-11-23 @ 2026-11-23T08:30Z',
      '2026-11-24 @ 2026-11-24T08:30Z',
    ]);
  });

  test('is strictly after the instant', () => {
    const settings = channel({});
    const at = Date.parse('2026-11-23T08:30Z');
    expect(nextDaily(settings, { instant: at - 1 }).at).toBe(at);
    expect(nextDaily(settings, { instant: at }).localDate).toBe('2026-11-24');
  });

  test('has a later local date than the newest that was asked', () => {
    const settings = channel({ time: '18:00' });
    const after = { instant: Date.parse('2026-11-23T10:00Z'), lastDate: date('2026-11-23') };
    expect(nextDaily(settings, after).localDate).toBe('2026-11-24');
    expect(nextDaily(settings, { ...after, lastDate: date('2026-11-20') }).localDate).toBe(
      '2026-11-23',
    );
  });

  test('waits for the first chosen day that is not paused', () => {
    const paused = (until: string) =>
      nextDaily(channel({}, { pausedUntil: date(until) }), {
        instant: Date.parse('2026-11-23T10:00Z'),
      }).localDate;
    expect(paused('2026-12-24')).toBe('2026-12-24');
    expect(paused('2026-12-26')).toBe('2026-12-28');
    expect(paused('2026-11-01')).toBe('2026-11-24');
  });

  test('goes by the zone’s date, not the one in London', () => {
    const instant = Date.parse('2026-11-22T23:30Z');
    expect(nextDaily(channel({ zone: 'Asia/Tokyo', time: '09:00' }), { instant })).toEqual({
      localDate: '2026-11-23',
      at: Date.parse('2026-11-23T00:00Z'),
    });
    expect(nextDaily(channel({ zone: 'Pacific/Honolulu', time: '14:00' }), { instant })).toEqual({
      localDate: '2026-11-23',
      at: Date.parse('2026-11-24T00:00Z'),
    });
  });
});

describe('clocks that go forward', () => {
  test.each([
    [
      'Europe/Madrid',
      '02:30',
      '2026-03-28T00:00Z',
      [
        '2026-03-28 @ 2026-03-28T01:30Z',
        '2026-03-29 @ 2026-03-29T01:00Z',
        '2026-03-30 @ 2026-03-30T00:30Z',
      ],
    ],
    [
      'America/New_York',
      '02:15',
      '2026-03-07T00:00Z',
      [
        '2026-03-07 @ 2026-03-07T07:15Z',
        '2026-03-08 @ 2026-03-08T07:00Z',
        '2026-03-09 @ 2026-03-09T06:15Z',
      ],
    ],
    [
      'America/Sao_Paulo',
      '00:00',
      '2018-11-03T00:00Z',
      [
        '2018-11-03 @ 2018-11-03T03:00Z',
        '2018-11-04 @ 2018-11-04T03:00Z',
        '2018-11-05 @ 2018-11-05T02:00Z',
      ],
    ],
    [
      'Australia/Lord_Howe',
      '02:10',
      '2026-10-02T20:00Z',
      ['2026-10-04 @ 2026-10-03T15:30Z', '2026-10-05 @ 2026-10-04T15:10Z'],
    ],
    [
      'Africa/Casablanca',
      '02:30',
      '2026-03-21T12:00Z',
      ['2026-03-22 @ 2026-03-22T02:00Z', '2026-03-23 @ 2026-03-23T01:30Z'],
    ],
    [
      'America/Nuuk',
      '23:30',
      '2026-03-28T12:00Z',
      [
        '2026-03-28 @ 2026-03-29T01:00Z',
        '2026-03-29 @ 2026-03-30T00:30Z',
        '2026-03-30 @ 2026-03-31T00:30Z',
      ],
    ],
  ])('%s at %s: a time that is skipped runs at the skip', (zone, time, from, expected) => {
    const slots = dailies(channel({ zone, time, days: EVERY_DAY }), from, expected.length);
    expect(slots).toEqual(expected);
  });

  test('a whole date that a calendar leaves out has no slot', () => {
    const samoa = channel({ zone: 'Pacific/Apia', time: '09:00', days: EVERY_DAY });
    expect(dailies(samoa, '2011-12-29T00:00Z', 3)).toEqual([
      '2011-12-29 @ 2011-12-29T19:00Z',
      '2011-12-31 @ 2011-12-30T19:00Z',
      '2012-01-01 @ 2011-12-31T19:00Z',
    ]);
  });
});

describe('clocks that go back', () => {
  test.each([
    [
      'Europe/Madrid',
      '02:30',
      '2026-10-24T12:00Z',
      ['2026-10-25 @ 2026-10-25T00:30Z', '2026-10-26 @ 2026-10-26T01:30Z'],
    ],
    [
      'America/New_York',
      '01:30',
      '2026-10-31T12:00Z',
      ['2026-11-01 @ 2026-11-01T05:30Z', '2026-11-02 @ 2026-11-02T06:30Z'],
    ],
    [
      'America/Sao_Paulo',
      '23:30',
      '2018-02-17T12:00Z',
      ['2018-02-17 @ 2018-02-18T01:30Z', '2018-02-18 @ 2018-02-19T02:30Z'],
    ],
    [
      'Australia/Lord_Howe',
      '01:45',
      '2026-04-04T12:00Z',
      ['2026-04-05 @ 2026-04-04T14:45Z', '2026-04-06 @ 2026-04-05T15:15Z'],
    ],
    [
      'Africa/Casablanca',
      '02:30',
      '2026-02-14T12:00Z',
      ['2026-02-15 @ 2026-02-15T01:30Z', '2026-02-16 @ 2026-02-16T02:30Z'],
    ],
  ])(
    '%s at %s: a time that comes twice runs once, the first time',
    (zone, time, from, expected) => {
      expect(dailies(channel({ zone, time, days: EVERY_DAY }), from, 2)).toEqual(expected);
    },
  );

  test('between the two times that look alike, the next slot is tomorrow’s', () => {
    const settings = channel({ time: '02:30', days: EVERY_DAY });
    const between = Date.parse('2026-10-25T01:15Z');
    expect(nextDaily(settings, { instant: between }).localDate).toBe('2026-10-26');
  });
});

describe('calendars', () => {
  test.each([
    [
      'quarter-hour zone',
      { zone: 'Asia/Kathmandu' },
      '2026-11-23T00:00Z',
      '2026-11-23 @ 2026-11-23T03:45Z',
    ],
    ['new year', { days: [5] }, '2026-12-31T23:30Z', '2027-01-01 @ 2027-01-01T08:30Z'],
    ['leap day', { days: [2] }, '2028-02-22T12:00Z', '2028-02-29 @ 2028-02-29T08:30Z'],
    ['after a leap day', { days: [3] }, '2028-02-29T12:00Z', '2028-03-01 @ 2028-03-01T08:30Z'],
    [
      'Sunday to Monday, ISO week 53 to 1',
      { days: [1] },
      '2027-01-03T22:00Z',
      '2027-01-04 @ 2027-01-04T08:30Z',
    ],
    ['Sunday is day 7', { days: [7] }, '2026-11-22T09:00Z', '2026-11-29 @ 2026-11-29T08:30Z'],
  ])('%s', (_name, plan, from, expected) => {
    expect(dailies(channel(plan), from, 1)).toEqual([expected]);
  });

  test('the local date of an instant', () => {
    const instant = Date.parse('2026-12-31T23:30Z');
    expect(localDateOf(instant, zoneSchema.parse('Europe/Madrid'))).toBe('2027-01-01');
    expect(localDateOf(instant, zoneSchema.parse('America/New_York'))).toBe('2026-12-31');
  });
});

describe('the next weekly slot', () => {
  const settings = channel({ weeklyDay: 5, weeklyTime: '16:30', days: [1] });

  test('comes on its own day and time, across the change of clocks', () => {
    const first = nextWeekly(settings, { instant: Date.parse('2026-10-19T00:00Z') });
    const second = nextWeekly(settings, { instant: first.at });
    expect([first, second].map(({ localDate, at }) => `${localDate} @ ${iso(at)}`)).toEqual([
      '2026-10-23 @ 2026-10-23T14:30Z',
      '2026-10-30 @ 2026-10-30T15:30Z',
    ]);
  });

  test('keeps to pauses and to the newest date too', () => {
    const instant = Date.parse('2026-11-23T00:00Z');
    const paused = { ...settings, pausedUntil: date('2026-12-05') };
    expect(nextWeekly(paused, { instant }).localDate).toBe('2026-12-11');
    const after = { instant, lastDate: date('2026-11-27') };
    expect(nextWeekly(settings, after).localDate).toBe('2026-12-04');
  });
});

describe('the reveal', () => {
  const reveal = (plan: Plan, localDate: string) =>
    iso(revealAt(channel(plan).schedule, date(localDate)));

  test('is on the same date when its time is later, otherwise on the next', () => {
    expect(reveal({ time: '09:30', revealTime: '16:00' }, '2026-11-23')).toBe('2026-11-23T15:00Z');
    expect(reveal({ time: '16:00', revealTime: '09:30' }, '2026-11-23')).toBe('2026-11-24T08:30Z');
    expect(reveal({ time: '09:30', revealTime: '09:30' }, '2026-11-27')).toBe('2026-11-28T08:30Z');
    expect(reveal({ time: '16:00', revealTime: '09:00' }, '2026-12-31')).toBe('2027-01-01T08:00Z');
  });

  test('follows the clocks', () => {
    expect(reveal({ time: '09:30', revealTime: '02:30' }, '2026-03-28')).toBe('2026-03-29T01:00Z');
    expect(reveal({ time: '01:00', revealTime: '02:30' }, '2026-10-25')).toBe('2026-10-25T00:30Z');
  });

  test('is never at the instant of its question, though DST skip both times', () => {
    expect(reveal({ time: '02:10', revealTime: '02:50' }, '2026-03-29')).toBe('2026-03-30T00:50Z');
    expect(reveal({ time: '02:10', revealTime: '03:00' }, '2026-03-29')).toBe('2026-03-30T01:00Z');
  });

  test('passes over a date that a calendar leaves out', () => {
    const samoa = { zone: 'Pacific/Apia', time: '16:00', revealTime: '09:00' };
    expect(reveal(samoa, '2011-12-29')).toBe('2011-12-30T19:00Z');
  });
});

describe('the deadline of a late message', () => {
  const settings = channel({});
  const at = Date.parse('2026-11-23T08:30Z');
  const slot = { localDate: date('2026-11-23'), at };

  test('is the end of the window', () => {
    expect(deadline(settings, 'daily', slot, at + 24 * HOUR)).toBe(at + 4 * HOUR);
    expect(deadline(settings, 'weekly', slot, null)).toBe(at + 4 * HOUR);
  });

  test('is the next slot of its kind when that is earlier', () => {
    expect(deadline(settings, 'weekly', slot, at + HOUR)).toBe(at + HOUR);
    expect(deadline(settings, 'reveal', slot, at + HOUR)).toBe(at + HOUR);
  });

  test('of a daily question is its reveal when that is earliest', () => {
    const soon = channel({ revealTime: '10:00' });
    expect(deadline(soon, 'daily', slot, at + 24 * HOUR)).toBe(at + HOUR / 2);
    expect(deadline(soon, 'reveal', slot, at + 24 * HOUR)).toBe(at + 4 * HOUR);
  });

  test('is itself too late', () => {
    expect(isLate(at, at - 1)).toBe(false);
    expect(isLate(at, at)).toBe(true);
  });
});
