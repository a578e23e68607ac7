import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './schema.ts';

/** A query that is built and compiled once, and run with other values each time. */
export type Prepared<Values, Row> = (db: Db, values: Values) => Promise<QueryResult<Row>>;

/** Stands for a value by its name, while a query is built. */
export type Value<Values> = <Name extends keyof Values>(name: Name) => Values[Name];

/** Stands in the place of a value while a query is built: which one, and of which row. */
interface Place<Values> {
  readonly row: number;
  readonly name: keyof Values;
}

/** At least one. */
export type Rows<Values> = readonly [Values, ...Values[]];

/** Builds a query over so many rows of values, and compiles it. */
const compile = <Values extends object, Row>(
  build: (rows: Rows<Value<Values>>) => Compilable<Row>,
  size: number,
): ((rows: readonly Values[]) => CompiledQuery<Row>) => {
  const places = new Map<unknown, Place<Values>>();
  const standIn =
    (row: number): Value<Values> =>
    (name) => {
      // Kysely hands parameters on as they are, so that this stand-in can be found among them.
      const place = { row, name };
      places.set(place, place);
      return place as never;
    };
  const others = Array.from({ length: size - 1 }, (_, index) => standIn(index + 1));
  const compiled = build([standIn(0), ...others]).compile();
  const parts = compiled.parameters.map((parameter) => places.get(parameter));
  return (rows) => ({
    ...compiled,
    parameters: parts.map((place, index) =>
      place === undefined ? compiled.parameters[index] : rows[place.row]?.[place.name],
    ),
  });
};

/**
 * Prepares a query of the hot path: building and compiling one costs twice what running it does. It
 * may run on the database that it was built with, and in that database's transactions.
 *
 * @param build builds the query with `value('name')` in every place where a run's value goes.
 */
export const prepare = <Values extends object, Row>(
  build: (value: Value<Values>) => Compilable<Row>,
): Prepared<Values, Row> => {
  const query = compile<Values, Row>(([value]) => build(value), 1);
  return (db, values) => db.executeQuery(query([values]));
};

/** As {@link Prepared}, over any number of rows: as few statements as there are ones in its binary. */
export type PreparedRows<Values, Row> = (
  db: Db,
  rows: readonly Values[],
) => Promise<readonly Row[]>;

/** Most rows of one statement: what one statement saves is small from here on. */
const MOST_ROWS = 64;

/** The largest power of two that doesn't exceed a number: so a few statements serve every number. */
const sizeFor = (rows: number): number => Math.min(MOST_ROWS, 2 ** Math.floor(Math.log2(rows)));

/** As {@link prepare}, for a query over many rows, such as one that inserts them. */
export const prepareRows = <Values extends object, Row>(
  build: (rows: Rows<Value<Values>>) => Compilable<Row>,
): PreparedRows<Values, Row> => {
  const queries = new Map<number, (rows: readonly Values[]) => CompiledQuery<Row>>();
  const queryFor = (size: number) => {
    const query = queries.get(size) ?? compile(build, size);
    queries.set(size, query);
    return query;
  };
  return async (db, rows) => {
    const found: Row[] = [];
    for (let begin = 0; begin < rows.length; ) {
      const size = sizeFor(rows.length - begin);
      const part = rows.slice(begin, begin + size);
      found.push(...(await db.executeQuery(queryFor(size)(part))).rows);
      begin += size;
    }
    return found;
  };
};
