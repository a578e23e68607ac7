import type { References } from '../../core/adapter/references.ts';

/** What adapters keep, so that every replica knows it. */
export interface ReferenceStore {
  readonly references: References;
}
