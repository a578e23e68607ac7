import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { topicIdSchema } from '../ids.ts';
import { languageSchema } from '../language.ts';

/** Weekday as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export const weekdaySchema = z.int().min(1).max(7);
export type Weekday = z.infer<typeof weekdaySchema>;

/** A time on the channel's own clock, `HH:MM`, 00:00 to 23:59. */
export const localTimeSchema = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 09:30' })
  .brand<'LocalTime'>();
export type LocalTime = z.infer<typeof localTimeSchema>;

/** A date on the channel's own calendar, `YYYY-MM-DD`. */
export const localDateSchema = z.iso
  .date({ error: 'must be a date such as 2026-12-24' })
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof localDateSchema>;

const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    // `EST` and its like are zones to the platform, but know no DST.
    return zone.includes('/') ? /^[A-Za-z]/.test(zone) : zone.toUpperCase() === 'UTC';
  } catch {
    return false;
  }
};

/** An IANA time zone, such as `Europe/Madrid`; offsets such as `+02:00` know no DST and are refused. */
export const zoneSchema = z
  .string()
  .refine(isZone, { error: 'must be an IANA time zone such as Europe/Madrid' })
  .brand<'Zone'>();
export type Zone = z.infer<typeof zoneSchema>;

/** When a channel gets what: all times are local to `zone`. */
export const scheduleSchema = z.object({
  zone: zoneSchema,
  /** The days on which a question is posted, in ascending order. */
  days: z
    .array(weekdaySchema)
    .min(1)
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  /** When the daily question is posted. */
  time: localTimeSchema,
  /** When its answer is revealed: the first such time after `time`, so perhaps on the next day. */
  revealTime: localTimeSchema,
  weeklyDay: weekdaySchema,
  /** When the weekly leaderboard is posted. */
  weeklyTime: localTimeSchema,
});
export type Schedule = z.infer<typeof scheduleSchema>;

/** How long after its slot a late message is still posted, in milliseconds. */
export const DEFAULT_WINDOW_MS = 4 * 60 * 60 * 1000;

export const difficultySchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** All that a channel's people can choose. */
export const channelSettingsSchema = z.object({
  language: languageSchema,
  schedule: scheduleSchema,
  /** Topics to ask about; empty means every topic of the bank. */
  topics: z.array(topicIdSchema),
  /** Difficulties to ask; empty means all of them. */
  difficulties: z.array(difficultySchema),
  /** Nothing is planned for local dates before this one; `null` when not paused. */
  pausedUntil: localDateSchema.nullable(),
  windowMs: z.int().positive(),
});
export type ChannelSettings = z.infer<typeof channelSettingsSchema>;

/** What a channel starts with until its people choose otherwise. */
export const defaultSettings = (language: string, zone: string): ChannelSettings =>
  channelSettingsSchema.parse({
    language,
    schedule: {
      zone,
      days: [1, 2, 3, 4, 5],
      time: '09:30',
      revealTime: '16:00',
      weeklyDay: 5,
      weeklyTime: '16:30',
    },
    topics: [],
    difficulties: [],
    pausedUntil: null,
    windowMs: DEFAULT_WINDOW_MS,
  });
