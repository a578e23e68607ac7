import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** Where the store keeps what it knows. */
export type DatabaseConfig =
  | { readonly kind: 'sqlite' /** Absolute. */; readonly file: string }
  /** With its password: not to be logged. */
  | { readonly kind: 'postgres'; readonly url: string };

const SQLITE = /^sqlite:\s*\S/;
const POSTGRES = /^postgres(?:ql)?:\/\//;

/** As libpq knows them; `prefer` and `allow` would leave it open whether anything is encrypted. */
const SSL_MODES = ['disable', 'require', 'verify-ca', 'verify-full'];

const isPostgresUrl = (url: string): boolean => {
  if (!POSTGRES.test(url) || !URL.canParse(url)) {
    return false;
  }
  const { hostname, pathname } = new URL(url);
  return hostname !== '' && pathname.length > 1;
};

const hasKnownSslMode = (url: string): boolean =>
  !URL.canParse(url) || SSL_MODES.includes(new URL(url).searchParams.get('sslmode') ?? 'disable');

/** `DATABASE_URL`, and what is wrong with it. */
export const databaseUrl = z
  .string()
  .refine((url) => SQLITE.test(url) || isPostgresUrl(url), {
    error:
      'must be sqlite:<path>, such as sqlite:./data/playground.db, ' +
      'or postgres://<user>:<password>@<host>:<port>/<database>, ' +
      'where a password writes %23 for #, %2F for /, %3F for ? and %40 for @',
  })
  .refine((url) => !POSTGRES.test(url) || hasKnownSslMode(url), {
    error: `has an sslmode that is none of ${SSL_MODES.join(', ')}`,
  });

/** Reads what {@link databaseUrl} let pass; a relative path starts at `root`. */
export const databaseConfig = (url: string, root: string): DatabaseConfig => {
  if (POSTGRES.test(url)) {
    return { kind: 'postgres', url };
  }
  const path = url.slice('sqlite:'.length).trim();
  return { kind: 'sqlite', file: isAbsolute(path) ? path : resolve(root, path) };
};

/** The URL as people may see it, whether or not it can be parsed. */
export const withoutPassword = (url: string): string =>
  url.replace(/(:\/\/[^:@/]*):.*@/, '$1:…@').replace(/([?&]password=)[^&]*/, '$1…');
