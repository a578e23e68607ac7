import type { World } from '../world.ts';
import { checkAnswers } from './answers.ts';
import { gather } from './evidence.ts';
import { checkMessages, countHeldUp } from './messages.ts';
import { checkReveals } from './reveals.ts';
import { checkScores } from './scores.ts';
import { checkSlots, countSlots } from './slots.ts';
import { checkStreaks } from './streaks.ts';

/** What the checker counted, and every promise that it found broken. */
export interface Verdict {
  readonly presses: number;
  readonly acknowledged: number;
  readonly answers: number;
  /** By kind where they were posted, by reason where they were skipped. */
  readonly slots: Readonly<Record<string, number>>;
  readonly deliveries: Readonly<Record<string, number>>;
  readonly messages: number;
  readonly voidRounds: number;
  /** Second messages of processes that stood still between their last look and the socket. */
  readonly heldUp: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly broken: readonly string[];
}

const countBy = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of names) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};

/**
 * Reads what the product has left behind, with SQL of its own, and the platform's log: it trusts
 * neither the store's code nor the scheduler's.
 */
export const check = async (world: World): Promise<Verdict> => {
  const evidence = await gather(world);
  const { tables, ledger, posted } = evidence;
  return {
    presses: ledger.presses.length,
    acknowledged: ledger.presses.filter(({ ackedAt }) => ackedAt !== undefined).length,
    answers: tables.answer.length,
    slots: countSlots(evidence),
    deliveries: countBy(
      tables.delivery.map(({ state, reason }) =>
        state === 'failed' ? `failed ${reason}` : String(state),
      ),
    ),
    messages: [...posted.values()].flat().length,
    voidRounds: tables.round.filter(({ status }) => status === 'void').length,
    heldUp: countHeldUp(evidence),
    faults: Object.fromEntries([...ledger.faults].sort()),
    broken: [
      ...ledger.broken,
      ...world.platform.state.problems,
      ...checkAnswers(evidence),
      ...checkSlots(evidence),
      ...checkMessages(evidence),
      ...checkReveals(evidence),
      ...checkScores(evidence),
      ...checkStreaks(evidence),
    ],
  };
};
