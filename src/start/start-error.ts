/** Errors whose message says all that a person needs. */
const FOR_PEOPLE: readonly string[] = ['ConfigError', 'EmptyBank', 'NewerDatabase'];

/** What to do about an error of the system or the database, as an instruction; `undefined`: not known. */
const mendOf = (code: string, syscall: string): string | undefined => {
  if (code === 'EADDRINUSE') {
    return 'Another process listens there: set PORT to a free port.';
  }
  if (syscall === 'listen') {
    return 'Set HOST and PORT to an address that this process may listen on.';
  }
  const isAboutDatabase = code.startsWith('SQLITE_') || syscall === 'mkdir';
  return isAboutDatabase
    ? 'Set DATABASE_URL to sqlite:<path> of a database that this process may write.'
    : undefined;
};

const fieldOf = (error: Error, name: 'code' | 'syscall'): string =>
  String(Reflect.get(error, name) ?? '');

/** What stops the start, in a line or two; with a stack only where words would not be enough. */
export const describeStartError = (error: unknown): string => {
  if (!(error instanceof Error)) {
    return String(error);
  }
  if (FOR_PEOPLE.includes(error.name)) {
    return error.message;
  }
  const mend = mendOf(fieldOf(error, 'code'), fieldOf(error, 'syscall'));
  return mend === undefined ? (error.stack ?? error.message) : `${error.message}. ${mend}`;
};
