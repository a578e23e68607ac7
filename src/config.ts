import { delimiter, isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** Everything the environment decides, parsed. */
export interface Config {
  readonly port: number;
  /** Address to listen on; the playground listens on loopback alone. */
  readonly host: string;
  /** SQLite file of the store, absolute. */
  readonly databaseFile: string;
  /** Folders with questions, absolute; ours or a team's own, in order. */
  readonly questionFolders: readonly string[];
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

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
    .regex(LOOPBACK, {
      error: 'must be a loopback address such as 127.0.0.1: the playground has no sign-in',
    })
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^sqlite:\s*\S/, { error: 'must be sqlite:<path>, such as sqlite:./data/playground.db' })
    .default('sqlite:./data/playground.db'),
  QUESTIONS_DIR: z
    .string()
    .transform((text) => text.split(delimiter).filter((folder) => folder.trim() !== ''))
    .refine((folders) => folders.length > 0, {
      error: `must name a folder, or several separated by "${delimiter}"`,
    })
    .default(['questions']),
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
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}=${JSON.stringify(given[name])}: ${issue.message}`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const { data } = parsed;
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(root, path));
  return {
    port: data.PORT,
    host: data.HOST,
    databaseFile: absolute(data.DATABASE_URL.slice('sqlite:'.length).trim()),
    questionFolders: data.QUESTIONS_DIR.map(absolute),
    logLevel: data.LOG_LEVEL,
  };
};
