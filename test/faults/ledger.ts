/** A slot that the harness has brought on. */
export interface PlannedSlot {
  readonly channelId: string;
  readonly kind: 'daily' | 'weekly';
  readonly localDate: string;
  /** As all instants here: of the fast clock, unless it is said. */
  readonly dueAt: number;
  readonly plannedAt: number;
  /**
   * `doubtful`: the database didn't say whether it was planned. `dropped`: the channel was suspended
   * before anybody had claimed it.
   */
  state: 'doubtful' | 'planned' | 'claimed' | 'dropped' | 'never planned';
  settledAt?: number;
}

/** Somebody pressed a button. */
export interface Press {
  readonly roundId: string;
  readonly member: string;
  readonly chosen: readonly string[];
  /** On the harness's own monotonic clock, as {@link Ledger.seenOpen}. */
  readonly sentAt: number;
  /** When the bot had acknowledged it; absent: it never did, as far as is known. */
  ackedAt?: number;
  /** Where its feedback is shown: the path of a response URL. */
  readonly feedbackPath: string;
}

/** What the harness has done and seen, beside what the product has stored. */
export interface Ledger {
  readonly slots: PlannedSlot[];
  /** The earliest reveal instant that a round was ever given. */
  readonly reveals: Map<string, number>;
  readonly presses: Press[];
  /** When a round was last seen to be open, at the latest, and first seen not to be. */
  readonly seenOpen: Map<string, number>;
  readonly seenClosed: Map<string, number>;
  /** What went wrong while the run was under way, and may not. */
  readonly broken: string[];
  /** How often each fault was done, and each of the platform's answers planned. */
  readonly faults: Map<string, number>;
  /** How far off a machine's clock ever was, in milliseconds. */
  furthestClock: number;
}

export const createLedger = (): Ledger => ({
  slots: [],
  reveals: new Map(),
  presses: [],
  seenOpen: new Map(),
  seenClosed: new Map(),
  broken: [],
  faults: new Map(),
  furthestClock: 0,
});

export const count = ({ faults }: Ledger, fault: string): void => {
  faults.set(fault, (faults.get(fault) ?? 0) + 1);
};
