import { type Logger, pino } from 'pino';

export interface LoggerOptions {
  readonly level: string;
  /** People read it in a terminal: colours and lines instead of JSON. */
  readonly readable: boolean;
}

/** Fields that may hold a secret, wherever they stand in what is logged. */
const SECRETS = ['token', 'password', 'secret', 'authorization', 'cookie', 'signature'];

const redactedPaths = SECRETS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

/**
 * The process's logger, on standard output. Messages are static; what varies stands in fields, and
 * `requestId` leads from a press to its feedback.
 */
export const createLogger = ({ level, readable }: LoggerOptions): Logger =>
  pino({
    level,
    redact: { paths: redactedPaths, censor: '[secret]' },
    ...(readable && {
      transport: {
        target: 'pino-pretty',
        options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
      },
    }),
  });
