import type { AnswerStore } from './store/answer-store.ts';
import type { BoardStore } from './store/board-store.ts';
import type { ChannelStore } from './store/channel-store.ts';
import type { DeliveryStore } from './store/delivery-store.ts';
import type { ManagerStore } from './store/manager-store.ts';
import type { PracticeStore } from './store/practice-store.ts';
import type { ReferenceStore } from './store/reference-store.ts';
import type { SlotStore } from './store/slot-store.ts';

export type { AnswerResult, AnswerStore, NewAnswer } from './store/answer-store.ts';
export type { BoardStore, MemberTotals, Period, RoundResult, Score } from './store/board-store.ts';
export type { ChannelChange, ChannelStore, NewChannel, Plan } from './store/channel-store.ts';
export type { DeliveryStore, HeldDelivery, Lease, StaleMessage } from './store/delivery-store.ts';
export type { ManagerStore } from './store/manager-store.ts';
export type { NewPractice, PracticeStore } from './store/practice-store.ts';
export type { ReferenceStore } from './store/reference-store.ts';
export type {
  ClaimResult,
  DailyClaim,
  DueSlot,
  NewDelivery,
  RevealClaim,
  SlotStore,
  WeeklyClaim,
} from './store/slot-store.ts';

/**
 * Everything the product remembers. What a method's promise says is kept by a constraint of the
 * database, so that it holds for any number of processes; every method that writes is one
 * transaction, and is on disk when it resolves. Instants are arguments: the store reads no clock.
 *
 * Every store passes `test/contract/store.ts`.
 */
export interface Store
  extends ChannelStore,
    ManagerStore,
    SlotStore,
    AnswerStore,
    DeliveryStore,
    BoardStore,
    PracticeStore,
    ReferenceStore {
  /**
   * Brings the schema up to date. Safe to call at every start.
   *
   * @throws when the database was written by a newer version of the program.
   */
  migrate(): Promise<void>;
  /** @throws when the database doesn't answer, or lacks its tables. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
