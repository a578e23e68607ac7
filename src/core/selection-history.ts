import type { QuestionId } from './ids.ts';
import type { LocalDate } from './schedule/settings.ts';

/** One question that a channel was asked. */
export interface Asked {
  readonly questionId: QuestionId;
  readonly localDate: LocalDate;
}

/** How far a channel is on its way through the questions that it may be asked. */
export interface Cycle {
  /** Counts from 1. */
  readonly number: number;
  /** Asked in this cycle. */
  readonly seen: ReadonlySet<QuestionId>;
}

/**
 * Replays a history over the questions that are eligible today. A cycle ends when it holds all of
 * them; one that was asked again before that ended a cycle too: it was the whole bank in its day. So
 * a question that joins the bank late is asked once, and not once for every cycle that it missed.
 */
export const currentCycle = (asked: readonly Asked[], eligible: ReadonlySet<QuestionId>): Cycle => {
  let number = 1;
  let seen = new Set<QuestionId>();
  for (const { questionId } of asked) {
    if (!eligible.has(questionId)) {
      continue;
    }
    if (seen.has(questionId)) {
      number += 1;
      seen = new Set();
    }
    seen.add(questionId);
    if (seen.size === eligible.size) {
      number += 1;
      seen = new Set();
    }
  }
  return { number, seen };
};
