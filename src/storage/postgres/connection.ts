import type { PostgresPoolClient } from 'kysely';
import pg, { type PoolClient } from 'pg';
import { DatabaseUnreachable } from '../sql/faults.ts';

type Query = (text: string, values: readonly unknown[]) => Promise<pg.QueryResult>;

/** What the server said no to. All else has happened to the connection. */
const isAnswer = (error: unknown): error is pg.DatabaseError => error instanceof pg.DatabaseError;

/** After such an answer the server closes the connection. */
const isLast = ({ severity }: pg.DatabaseError): boolean =>
  severity === 'FATAL' || severity === 'PANIC';

/** As the server would answer: it undoes what a lost connection has left open by itself. */
const ROLLED_BACK = { command: 'ROLLBACK', rowCount: 0, rows: [], oid: 0, fields: [] };

/**
 * A connection of the pool as Kysely uses it. One that is broken is thrown away when it is released,
 * and not handed to the next one who asks: one whose query was never answered may still be busy with
 * it. Errors say whether the server or the connection is to blame.
 */
export const guardConnection = (client: PoolClient): PostgresPoolClient => {
  let broken: Error | undefined;
  const query: Query = async (text, values) => {
    if (broken !== undefined && text === 'rollback') {
      return ROLLED_BACK;
    }
    try {
      return await client.query(text, [...values]);
    } catch (error) {
      const fault = isAnswer(error) ? error : new DatabaseUnreachable(error);
      broken = isAnswer(error) && !isLast(error) ? broken : fault;
      throw fault;
    }
  };
  return {
    // Kysely's type has cursors too, which it uses only where the dialect was given their class.
    query: query as unknown as PostgresPoolClient['query'],
    release: () => client.release(broken),
  };
};

/** What the pool says when it has no connection: the server's answer, or that there was none. */
export const connectError = (error: unknown): Error =>
  isAnswer(error) ? error : new DatabaseUnreachable(error);
