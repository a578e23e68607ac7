import { delimiter, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { isLoopback } from './address.ts';
import { type DatabaseConfig, databaseConfig, databaseUrl } from './database.ts';
import { type Given, wrongLine } from './given.ts';
import { missingForSlack, type SlackConfig, slackConfig, slackVariables } from './slack.ts';
import {
  isTeamsDevelopment,
  type TeamsConfig,
  teamsConfig,
  teamsVariables,
  usesTeams,
} from './teams.ts';
import { wrongForTeams } from './teams-rules.ts';

/** Everything the environment decides, parsed. */
export interface Config {
  readonly port: number;
  /** Address to listen on; what has no sign-in listens on loopback alone. */
  readonly host: string;
  readonly database: DatabaseConfig;
  /** Folders with questions, absolute; ours or a team's own, in order. */
  readonly questionFolders: readonly string[];
  readonly logLevel: LogLevel;
  /** Absent where Slack isn't used; with no platform at all the playground starts. */
  readonly slack?: SlackConfig;
  /** Absent where Teams isn't used. */
  readonly teams?: TeamsConfig;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** Where an address may be written: letters, digits, and what separates them. */
const ADDRESS = /^[\w.:-]+$/;

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
  ...teamsVariables,
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` })
    .default('info'),
});

/** Names of all variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(environmentSchema.shape);

/** The environment can't be used; the message names every variable, its value and the mend. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const givenOf = (environment: Given): Given =>
  Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );

/**
 * Parses environment variables. Empty ones count as absent; relative paths start at `root`.
 *
 * @throws {ConfigError} with a line for each variable that is wrong.
 */
export const parseConfig = (environment: Given, root: string): Config => {
  const given = givenOf(environment);
  const parsed = environmentSchema.safeParse(given);
  const wrong = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) =>
      wrongLine(String(path[0]), given, message),
    ),
    ...missingForSlack(given),
    ...wrongForTeams(given),
    ...wrongHost(given),
  ];
  if (!parsed.success || wrong.length > 0) {
    throw new ConfigError(wrong.join('\n'));
  }
  const { data } = parsed;
  const slack = slackConfig(data);
  const teams = teamsConfig(data);
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(root, path));
  return {
    port: data.PORT,
    host: data.HOST ?? (withoutSignIn(given) === undefined ? '0.0.0.0' : '127.0.0.1'),
    database: databaseConfig(data.DATABASE_URL ?? defaultDatabaseUrl(given), root),
    questionFolders: data.QUESTIONS_DIR.map(absolute),
    logLevel: data.LOG_LEVEL,
    ...(slack !== undefined && { slack }),
    ...(teams !== undefined && { teams }),
  };
};

const usesPlatform = (given: Given): boolean => 'SLACK_BOT_TOKEN' in given || usesTeams(given);

const defaultDatabaseUrl = (given: Given): string =>
  usesPlatform(given) ? 'sqlite:./data/mlops-daily.db' : 'sqlite:./data/playground.db';

/** Why the bot may be reached from this machine alone; `undefined`: platforms reach it from outside. */
const withoutSignIn = (given: Given): string | undefined => {
  if (isTeamsDevelopment(given)) {
    return 'with TEAMS_DEVELOPMENT=true whoever reaches it is believed';
  }
  return usesPlatform(given) ? undefined : 'the playground has no sign-in';
};

const wrongHost = (given: Given): readonly string[] => {
  const { HOST: host } = given;
  const why = withoutSignIn(given);
  return why === undefined || host === undefined || isLoopback(host)
    ? []
    : [wrongLine('HOST', given, `must be a loopback address such as 127.0.0.1: ${why}`)];
};
