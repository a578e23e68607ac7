import type { PostgresPool } from 'kysely';
import pg, { type PoolConfig } from 'pg';
import { connectError, guardConnection } from './connection.ts';
import { types } from './types.ts';

/** How long things may take, in milliseconds; `0`: as long as they take. */
export interface PoolLimits {
  /** Connections of this process. Ten replicas stay below the hundred that a server takes by default. */
  readonly connections: number;
  /** A statement, on the server. */
  readonly statementMs: number;
  /** How much longer the client waits for the answer, should none come at all. */
  readonly answerMs: number;
}

/** Reaching the server, or waiting for a connection that others use. */
const CONNECT_MS = 5_000;
/**
 * A transaction in which nothing happens: its process hangs, and its locks hold others up. Shorter than
 * a statement may wait for them.
 */
const IDLE_IN_TRANSACTION_MS = 10_000;
/** A connection that nobody needs is closed; one that is quiet is probed, so that its loss is noticed. */
const IDLE_MS = 30_000;
const KEEPALIVE_MS = 10_000;

/** What serves presses and deliveries. */
export const SERVING: PoolLimits = { connections: 8, statementMs: 15_000, answerMs: 5_000 };
/** What migrates: an index over many rows takes its time, and so does another replica's migration. */
export const MIGRATING: PoolLimits = { connections: 2, statementMs: 0, answerMs: 0 };

/**
 * `sslmode` as PostgreSQL's own tools read it: `require` encrypts, and `verify-full` also asks who is
 * there. The driver's own reading is another one, and announced to change.
 */
const withSslModes = (url: string): string => {
  const parsed = new URL(url);
  if (parsed.searchParams.has('sslmode') && !parsed.searchParams.has('uselibpqcompat')) {
    parsed.searchParams.set('uselibpqcompat', 'true');
  }
  return parsed.href;
};

const configOf = (url: string, { connections, statementMs, answerMs }: PoolLimits): PoolConfig => ({
  connectionString: withSslModes(url),
  application_name: 'mlops-daily',
  max: connections,
  connectionTimeoutMillis: CONNECT_MS,
  idleTimeoutMillis: IDLE_MS,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEPALIVE_MS,
  idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
  ...(statementMs > 0 && {
    statement_timeout: statementMs,
    query_timeout: statementMs + answerMs,
  }),
  types,
  onConnect: forceToDisk,
});

/** A commit is on disk when it is acknowledged, even where the server's settings take that lightly. */
const forceToDisk = async (client: pg.ClientBase): Promise<void> => {
  await client.query(
    `select set_config('synchronous_commit', 'on', false)
     where current_setting('synchronous_commit') = 'off'`,
  );
};

/**
 * Connections to a server, made when they are needed.
 *
 * @param onLost told of a connection that was lost while nobody used it, or between two statements;
 *   whoever uses one finds out for himself.
 */
export const createPool = (
  url: string,
  limits: PoolLimits,
  onLost: (error: Error) => void,
): PostgresPool => {
  const pool = new pg.Pool(configOf(url, limits));
  pool.on('error', onLost);
  // The pool doesn't listen while a connection is in use, and an error that nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    connect: async () => {
      const client = await pool.connect().catch((error: unknown) => {
        throw connectError(error);
      });
      return guardConnection(client);
    },
    end: () => pool.end(),
  };
};
