import type { RoundId } from './ids.ts';
import type { LocalDate } from './schedule/settings.ts';

/** Rounds in a row that a member answered in a channel. */
export interface Streak {
  readonly current: number;
  readonly longest: number;
  /** The newest round counted. */
  readonly lastRoundId: RoundId;
}

/** A streak as it is stored: `current` is what it was when its newest round was answered. */
export interface StoredStreak extends Streak {
  readonly lastLocalDate: LocalDate;
}

/** A round of the channel, as far as streaks need it. Void rounds are never among them. */
export interface StreakRound {
  readonly id: RoundId;
  readonly localDate: LocalDate;
}

/**
 * The streak of a member who answers `round`, where `previous` is the newest round of the channel
 * before it. `'recount'`: the member has answered a newer round already, so only
 * {@link countStreak} can tell.
 */
export const continueStreak = (
  streak: StoredStreak | undefined,
  round: StreakRound,
  previous: StreakRound | undefined,
): StoredStreak | 'recount' => {
  if (streak !== undefined && streak.lastLocalDate >= round.localDate) {
    return 'recount';
  }
  const goesOn = streak !== undefined && streak.lastRoundId === previous?.id;
  const current = goesOn ? streak.current + 1 : 1;
  return {
    current,
    longest: Math.max(current, streak?.longest ?? 0),
    lastRoundId: round.id,
    lastLocalDate: round.localDate,
  };
};

/** The streak counted from a channel's rounds, oldest first; `undefined` where none was answered. */
export const countStreak = (
  rounds: readonly (StreakRound & { readonly answered: boolean })[],
): StoredStreak | undefined => {
  let run = 0;
  let streak: StoredStreak | undefined;
  for (const { id, localDate, answered } of rounds) {
    run = answered ? run + 1 : 0;
    if (answered) {
      const longest = Math.max(run, streak?.longest ?? 0);
      streak = { current: run, longest, lastRoundId: id, lastLocalDate: localDate };
    }
  }
  return streak;
};

/**
 * The streak by now: broken, so 0, once a round newer than its last one has closed. A round that is
 * still open can be answered yet, and breaks nothing.
 *
 * @param newestClosed local date of the channel's newest closed round.
 */
export const currentStreak = (
  streak: StoredStreak,
  newestClosed: LocalDate | undefined,
): Streak => ({
  current: newestClosed !== undefined && newestClosed > streak.lastLocalDate ? 0 : streak.current,
  longest: streak.longest,
  lastRoundId: streak.lastRoundId,
});
