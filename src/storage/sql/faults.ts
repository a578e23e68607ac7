/** The database can't be reached, or the connection to it was lost; what was under way may be done. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
  /** What the system or the driver said, such as `ECONNREFUSED`; empty where it said nothing. */
  readonly code: string;

  constructor(cause: unknown) {
    const message = cause instanceof Error ? cause.message : String(cause);
    super(message === '' ? 'The database can’t be reached' : message, { cause });
    this.code = codeOf(cause);
  }
}

/** `SQLITE_BUSY`, an SQLSTATE such as `40001`, or the system's word; empty where there is none. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** SQLSTATE classes of errors that are about one row: its data, or a constraint that it breaks. */
const ABOUT_A_ROW = /^2[23]/;
const SQLSTATE = /^[0-9A-Z]{5}$/;

/**
 * Whether an error is due to the database and not to what was asked of it: a lock that lasts, a full
 * disk, a lost connection. Trying each part of the work alone would fail as often, and wait each time.
 */
export const isDatabasesFault = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    error instanceof DatabaseUnreachable ||
    /^SQLITE_(?!CONSTRAINT)/.test(code) ||
    (SQLSTATE.test(code) && !ABOUT_A_ROW.test(code))
  );
};

/** Serialization failure and deadlock: the database has undone the transaction because of others. */
const UNDONE = ['40001', '40P01'];

/** Whether a transaction was undone for the sake of others, and does well to begin again. */
export const isUndone = (error: unknown): boolean => UNDONE.includes(codeOf(error));

/** The server is going down, is coming up, or has closed this connection. */
const CONNECTION_CLOSED = /^(?:08|57P0[1-5]|25P0[34])/;

/** Whether the connection is gone, and another one may work. */
export const isConnectionLost = (error: unknown): boolean =>
  error instanceof DatabaseUnreachable || CONNECTION_CLOSED.test(codeOf(error));
