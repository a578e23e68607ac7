import type { MessageKey } from '../../../i18n/messages.ts';

/** A message that says what is wrong; it takes `field`, `value` and `example`. */
export type ProblemKey = Extract<MessageKey, `command.problem.${string}`>;

/** A value that could not be read: what is wrong, and a value that would do. */
export interface Misreading {
  readonly ok: false;
  readonly problem: ProblemKey;
  readonly example: string;
  /** The part that could not be read, where it is not the whole. */
  readonly value?: string;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | Misreading;

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });

export const misread = (problem: ProblemKey, example: string): Misreading => ({
  ok: false,
  problem,
  example,
});

/** The reading of something that is made of the value. */
export const mapReading = <T, U>(reading: Reading<T>, make: (value: T) => U): Reading<U> =>
  reading.ok ? read(make(reading.value)) : reading;
