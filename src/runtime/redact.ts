/** Names of fields that may hold a secret, in any spelling: `botToken`, `SLACK_SIGNING_SECRET`. */
const SECRET =
  /token|secret|password|authorization|cookie|signature|credential|(?:api|encryption|private)[-_]?key/i;
const CENSOR = '[secret]';

/** User and password in an address, wherever in a text it stands. */
const IN_ADDRESS = /(\b[a-z][a-z\d+.-]*:\/\/[^\s:@/]*):[^\s@/]+@/gi;

/** What lies deeper is left out of the log; it also ends a walk around a cycle. */
const MAX_DEPTH = 8;

const isCensored = (name: string, value: unknown): boolean =>
  SECRET.test(name) && typeof value !== 'number' && typeof value !== 'boolean';

/** Errors have a serializer of their own. */
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Error);

/** What JSON would write of an object that says so itself, such as a date, or a client's headers. */
const asWritten = (value: unknown): unknown =>
  isPlain(value) && 'toJSON' in value && typeof value.toJSON === 'function'
    ? value.toJSON()
    : value;

/**
 * A copy of what is to be logged, in which every field named like a secret says `[secret]`, and so does
 * the password of every address.
 */
export const redact = (given: unknown, depth = 0): unknown => {
  const value = asWritten(given);
  if (typeof value === 'string') {
    return value.includes('://') ? value.replace(IN_ADDRESS, `$1:${CENSOR}@`) : value;
  }
  if (!isPlain(value)) {
    return value;
  }
  if (depth === MAX_DEPTH) {
    return '[…]';
  }
  return Array.isArray(value)
    ? value.map((item) => redact(item, depth + 1))
    : redactFields(value, depth + 1);
};

/** As {@link redact}, for the fields of one object. */
export const redactFields = (fields: object, depth = 0): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isCensored(name, value) ? CENSOR : redact(value, depth),
    ]),
  );
