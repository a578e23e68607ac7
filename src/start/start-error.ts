/** Errors whose message says all that a person needs. */
const FOR_PEOPLE: readonly string[] = [
  'ConfigError',
  'EmptyBank',
  'MissingFolder',
  'NewerDatabase',
  'SlackUnusable',
];

/** What PostgreSQL refuses, by its SQLSTATE. */
const POSTGRES_MENDS: Readonly<Record<string, string>> = {
  '28P01': 'Set DATABASE_URL to a user and password that the server knows.',
  '28000': 'Set DATABASE_URL to a user whom the server lets in from here; see its pg_hba.conf.',
  '3D000': 'Create the database, or set DATABASE_URL to one that is there.',
  '42501': 'Let the user of DATABASE_URL create tables: make it the owner of the database.',
  '53300': 'Raise max_connections of the server, or run fewer replicas.',
  '25006': 'Set DATABASE_URL to a server that takes writes.',
};

/** Neither the address nor the certificate is the server's doing. */
const UNREACHABLE_MEND =
  'Check that PostgreSQL runs at the host and port of DATABASE_URL, and its sslmode.';

/** What to do about an error of the system or the database, as an instruction; `undefined`: not known. */
const mendOf = (name: string, code: string, syscall: string): string | undefined => {
  if (name === 'DatabaseUnreachable') {
    return UNREACHABLE_MEND;
  }
  if (code === 'EADDRINUSE') {
    return 'Another process listens there: set PORT to a free port.';
  }
  if (syscall === 'listen') {
    return 'Set HOST and PORT to an address that this process may listen on.';
  }
  const isAboutFile = code.startsWith('SQLITE_') || syscall === 'mkdir';
  return isAboutFile
    ? 'Set DATABASE_URL to sqlite:<path> of a database that this process may write.'
    : POSTGRES_MENDS[code];
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
  const mend = mendOf(error.name, fieldOf(error, 'code'), fieldOf(error, 'syscall'));
  return mend === undefined ? (error.stack ?? error.message) : `${error.message}. ${mend}`;
};
