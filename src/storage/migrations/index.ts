import type { Migration } from 'kysely';
import { initial } from './0001-initial.ts';
import { managers } from './0002-managers.ts';
import { references } from './0003-references.ts';
import { settledDeliveries } from './0004-settled-deliveries.ts';
import { incidents } from './0005-incidents.ts';
import { oneMemberIndex } from './0006-one-member-index.ts';

/** Every migration by name, in the order in which they run. One that was released never changes. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-initial': initial,
  '0002-managers': managers,
  '0003-references': references,
  '0004-settled-deliveries': settledDeliveries,
  '0005-incidents': incidents,
  '0006-one-member-index': oneMemberIndex,
};
