import { type DestinationStream, type Logger, pino } from 'pino';
import { redactFields } from './redact.ts';

export interface LoggerOptions {
  readonly level: string;
  /** People read it in a terminal: colours and lines instead of JSON. */
  readonly readable: boolean;
  /** Where JSON goes; standard output where not said. */
  readonly destination?: DestinationStream;
}

/**
 * The process's logger. Messages are static; what varies stands in fields, those named like a secret
 * are redacted, and `requestId` leads from a press to its feedback.
 */
export const createLogger = ({ level, readable, destination }: LoggerOptions): Logger =>
  pino(
    {
      level,
      formatters: { log: redactFields },
      serializers: { err: (error: Error) => redactFields(pino.stdSerializers.err(error)) },
      ...(readable && {
        transport: {
          target: 'pino-pretty',
          options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
        },
      }),
    },
    destination,
  );
