import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PackageError } from './package-error.ts';

/** What one deployment's app package says; the rest of it is the same for all. */
export interface PackageSettings {
  /** The bot's Microsoft app id, a GUID; the app has the same. */
  readonly appId: string;
  /** The domain of the bot's public address; absent where none is known. */
  readonly domain?: string;
  /** What people mention. */
  readonly name: string;
  readonly developer: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
  /** The file to write; relative to the project. */
  readonly out: string;
}

export const USAGE = `Usage: npm run teams:package -- [options]

  --app-id <guid>      the bot's Microsoft app id; MICROSOFT_APP_ID unless given
  --domain <domain>    where Microsoft reaches the bot; that of PUBLIC_URL unless given
  --name <name>        what people mention; "MLOps Daily" unless given
  --developer <name>   who offers the app; "MLOps Daily" unless given
  --website <url>      a page about the bot for your people; https://<domain>/ unless given
  --privacy <url>      what is kept of whom; the website unless given
  --terms <url>        terms of use; the website unless given
  --out <file>         dist/teams/mlops-daily.zip unless given`;

const OPTIONS = {
  'app-id': { type: 'string' },
  domain: { type: 'string' },
  name: { type: 'string' },
  developer: { type: 'string' },
  website: { type: 'string' },
  privacy: { type: 'string' },
  terms: { type: 'string' },
  out: { type: 'string' },
} as const;

const APP_ID_ERROR =
  'must be a GUID such as 01234567-89ab-cdef-0123-456789abcdef: Azure shows it on the bot’s page, Configuration, Microsoft App ID';
const DOMAIN_ERROR = 'must be a domain such as mlops.example.com, without https:// and path';
const PUBLIC_URL_ERROR =
  'must be an https address that Microsoft reaches, such as https://mlops.example.com; or give --domain';
const URL_ERROR = 'must be an https address such as https://wiki.example.com/mlops-daily';

const domainSchema = z
  .string()
  .regex(/^(?=.{4,253}$)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63})+$/i, { error: DOMAIN_ERROR })
  .transform((domain) => domain.toLowerCase());
const isPublic = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' && domainSchema.safeParse(hostname).success && !/^[\d.]+$/.test(hostname);
const page = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).protocol === 'https:', {
    error: URL_ERROR,
  })
  .optional();
/** Lengths are those of Microsoft's schema. */
const label = (longest: number) =>
  z
    .string()
    .max(longest, { error: `must have ${longest} characters at most` })
    .default('MLOps Daily');

const givenSchema = z.object({
  'app-id': z.guid({ error: APP_ID_ERROR }).toLowerCase().optional(),
  MICROSOFT_APP_ID: z.guid({ error: APP_ID_ERROR }).toLowerCase().optional(),
  domain: domainSchema.optional(),
  PUBLIC_URL: z
    .string()
    .refine((text) => URL.canParse(text) && isPublic(new URL(text)), { error: PUBLIC_URL_ERROR })
    .transform((text) => new URL(text).hostname)
    .optional(),
  name: label(30),
  developer: label(32),
  website: page,
  privacy: page,
  terms: page,
  out: z.string().default('dist/teams/mlops-daily.zip'),
});

type Texts = Readonly<Record<string, string | undefined>>;

/** What was given, trimmed as the bot does, without what is empty: that is absent. A flag hides its variable. */
const givenIn = (args: readonly string[], environment: Texts): Texts => {
  const flags: Texts = parseArgs({ args: [...args], options: OPTIONS }).values;
  const { MICROSOFT_APP_ID, PUBLIC_URL } = environment;
  const all: Texts = {
    ...flags,
    ...(flags['app-id'] === undefined && { MICROSOFT_APP_ID }),
    ...(flags['domain'] === undefined && { PUBLIC_URL }),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => {
      const text = value?.trim();
      return text ? [[name, text]] : [];
    }),
  );
};

const nameOf = (field: string): string => (field in OPTIONS ? `--${field}` : field);

const describe = ({ path, message }: z.core.$ZodIssue, given: Texts): string => {
  const field = String(path[0]);
  return `${nameOf(field)}=${JSON.stringify(given[field])}: ${message}`;
};

const missingIn = (given: Texts): readonly string[] => [
  ...('app-id' in given || 'MICROSOFT_APP_ID' in given
    ? []
    : ['MICROSOFT_APP_ID or --app-id: is missing; docs/teams.md says where it comes from']),
  ...('domain' in given || 'PUBLIC_URL' in given || 'website' in given
    ? []
    : [
        'PUBLIC_URL or --domain: is missing; give the address where Microsoft reaches the bot, such as https://mlops.example.com, or --website',
      ]),
];

/**
 * Reads flags and the bot's own environment variables.
 *
 * @throws {PackageError} with a line for each value that is wrong or missing.
 * @throws {TypeError} of `parseArgs`, for a flag that there isn't.
 */
export const readSettings = (args: readonly string[], environment: Texts): PackageSettings => {
  const given = givenIn(args, environment);
  const { data, error } = givenSchema.safeParse(given);
  const wrong = [
    ...(error?.issues ?? []).map((issue) => describe(issue, given)),
    ...missingIn(given),
  ];
  const appId = data?.['app-id'] ?? data?.MICROSOFT_APP_ID;
  const domain = data?.domain ?? data?.PUBLIC_URL;
  const website = data?.website ?? (domain && `https://${domain}/`);
  if (data === undefined || appId === undefined || website === undefined) {
    throw new PackageError(wrong);
  }
  const { name, developer, privacy = website, terms = website, out } = data;
  return { appId, ...(domain && { domain }), name, developer, website, privacy, terms, out };
};
