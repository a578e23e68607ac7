import type { LocalDate } from '../../core/schedule/settings.ts';
import type { Period } from '../store.ts';

/** A period as the score table names it: `week:12`, `month:2026-11` or `all`. */
export const periodKey = (period: Period): string => {
  switch (period.type) {
    case 'week':
      return `week:${period.week}`;
    case 'month':
      return `month:${period.month}`;
    case 'all':
      return 'all';
  }
};

/** The periods that a round counts for, which stands on the leaderboard of `week`. */
export const periodsOf = (localDate: LocalDate, week: number): readonly Period[] => [
  { type: 'week', week },
  { type: 'month', month: localDate.slice(0, 'YYYY-MM'.length) },
  { type: 'all' },
];
