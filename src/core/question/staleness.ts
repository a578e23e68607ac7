import type { Reference } from './schema.ts';

/** For how many days a source counts as evidence after somebody read it. */
export const EVIDENCE_DAYS = { volatile: 180, lasting: 730 } as const;

/** Whatever stands on dated evidence. */
export interface Evidenced {
  readonly references: readonly Pick<Reference, 'checked' | 'volatile'>[];
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days between two dates, `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** For how many days this source counts. */
export const evidenceDays = ({ volatile }: Pick<Reference, 'volatile'>): number =>
  volatile === true ? EVIDENCE_DAYS.volatile : EVIDENCE_DAYS.lasting;

/**
 * Tells whether a question's evidence is older than its limit on a date: one such source is enough.
 * On its last day a source still counts.
 *
 * @param today - the date that ages are counted to, `YYYY-MM-DD`.
 */
export const createStaleness = (today: string): ((question: Evidenced) => boolean) => {
  // A slot asks this of the whole bank, so dates are compared as texts, not counted in days.
  const oldest = (days: number) =>
    new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
  const volatile = oldest(EVIDENCE_DAYS.volatile);
  const lasting = oldest(EVIDENCE_DAYS.lasting);
  return ({ references }) =>
    references.some((source) => source.checked < (source.volatile === true ? volatile : lasting));
};
