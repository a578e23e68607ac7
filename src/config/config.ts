import { delimiter, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { type DatabaseConfig, databaseConfig, databaseUrl, withoutPassword } from './database.ts';
import { missingForSlack, type SlackConfig, slackConfig, slackVariables } from './slack.ts';

/** Everything the environment decides, parsed. */
export interface Config {
  readonly port: number;
  /** Address to listen on; the playground listens on loopback alone. */
  readonly host: string;
  readonly database: DatabaseConfig;
  /** Folders with questions, absolute; ours or a team's own, in order. */
  readonly questionFolders: readonly string[];
  readonly logLevel: LogLevel;
  /** Absent where Slack isn't used; with no platform at all the playground starts. */
  readonly slack?: SlackConfig;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Where an address may be written: letters, digits, and what separates them. */
const ADDRESS = /^[\w.:-]+$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

const PORT_ERROR = { error: 'must be a port, 0 to 65535 (0: any free one)' };

const environmentSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_ERROR)
    .transform(Number)
    .refine((port) => port <= 65_535, PORT_ERROR)
    .default(3000),
  HOST: z
    .string()
    .regex(ADDRESS, { error: 'must be an address such as 127.0.0.1 or 0.0.0.0' })
    .optional(),
  DATABASE_URL: databaseUrl.optional(),
  QUESTIONS_DIR: z
    .string()
    .transform((text) => text.split(delimiter).filter((folder) => folder.trim() !== ''))
    .refine((folders) => folders.length > 0, {
      error: `must name a folder, or several separated by "${delimiter}"`,
    })
    .default(['questions']),
  ...slackVariables,
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/** The environment can't be used; the message names every variable, its value and the mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Parses environment variables. Empty ones count as absent; relative paths start at `root`.
 *
 * @throws {ConfigError} with a line for each variable that is wrong.
 */
export const parseConfig = (
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Config => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  const wrong = [
    ...(parsed.error?.issues ?? []).map((issue) => describe(issue, given)),
    ...missingForSlack(given),
    ...('SLACK_BOT_TOKEN' in given ? [] : wrongHost(given['HOST'])),
  ];
  if (!parsed.success || wrong.length > 0) {
    throw new ConfigError(wrong.join('\n'));
  }
  const { data } = parsed;
  const slack = slackConfig(data);
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(root, path));
  const defaults = slack === undefined ? PLAYGROUND_DEFAULTS : PLATFORM_DEFAULTS;
  return {
    port: data.PORT,
    host: data.HOST ?? defaults.host,
    database: databaseConfig(data.DATABASE_URL ?? defaults.databaseUrl, root),
    questionFolders: data.QUESTIONS_DIR.map(absolute),
    logLevel: data.LOG_LEVEL,
    ...(slack !== undefined && { slack }),
  };
};

const PLAYGROUND_DEFAULTS = { host: '127.0.0.1', databaseUrl: 'sqlite:./data/playground.db' };
/** A platform's requests come from outside. */
const PLATFORM_DEFAULTS = { host: '0.0.0.0', databaseUrl: 'sqlite:./data/mlops-daily.db' };

const wrongHost = (host: string | undefined): readonly string[] =>
  host === undefined || LOOPBACK.test(host)
    ? []
    : [
        `HOST=${JSON.stringify(host)}: must be a loopback address such as 127.0.0.1: the playground has no sign-in`,
      ];

/** A line for people. What a secret holds is never repeated. */
const describe = (
  { path, message }: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
): string => {
  const name = String(path[0]);
  const isSecret = /TOKEN|SECRET|PASSWORD|KEY/.test(name);
  const value = withoutPassword(String(given[name]));
  return `${name}=${isSecret ? '…' : JSON.stringify(value)}: ${message}`;
};
