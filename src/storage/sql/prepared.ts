import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Db } from './schema.ts';

/** A query that is built and compiled once, and run with other values each time. */
export type Prepared<Values, Row> = (db: Db, values: Values) => Promise<QueryResult<Row>>;

/** Stands for a value by its name, while a query is built. */
export type Value<Values> = <Name extends keyof Values>(name: Name) => Values[Name];

/**
 * Prepares a query of the hot path: building and compiling one costs twice what running it does. It
 * may run on the database that it was built with, and in that database's transactions.
 *
 * @param build builds the query with `value('name')` in every place where a run's value goes.
 */
export const prepare = <Values extends object, Row>(
  build: (value: Value<Values>) => Compilable<Row>,
): Prepared<Values, Row> => {
  const places = new Map<unknown, keyof Values>();
  const compiled = build((name) => {
    // Kysely hands parameters on as they are, so that this stand-in can be found among them.
    const place = { name };
    places.set(place, name);
    return place as never;
  }).compile();
  const names = compiled.parameters.map((parameter) => places.get(parameter));
  return (db, values) => {
    const parameters = names.map((name, index) =>
      name === undefined ? compiled.parameters[index] : values[name],
    );
    const query: CompiledQuery<Row> = { ...compiled, parameters };
    return db.executeQuery(query);
  };
};
