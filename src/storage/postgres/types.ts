import pg, { type CustomTypesConfig } from 'pg';

/**
 * Types that the driver leaves as text, because they may hold more than a number does. Ours don't: they
 * are instants in milliseconds, counts, and sums of points.
 */
const NUMBERS: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/** Rows as SQLite returns them. */
export const types: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    NUMBERS.includes(oid) ? Number : pg.types.getTypeParser(oid, format),
};
