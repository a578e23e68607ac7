import type { LocalDate } from './settings.ts';

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type Millis = number;

/** `daily` posts a question, `reveal` its answer, `weekly` the leaderboard. */
export type SlotKind = 'daily' | 'reveal' | 'weekly';

/** One planned instant of a channel's schedule. */
export interface PlannedSlot {
  readonly localDate: LocalDate;
  readonly at: Millis;
}
