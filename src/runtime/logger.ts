import { type DestinationStream, destination, type Logger, pino } from 'pino';
import { redactFields } from './redact.ts';

export interface LoggerOptions {
  readonly level: string;
  /** People read it in a terminal: colours and lines instead of JSON. */
  readonly readable: boolean;
  /** Where JSON goes; standard output, in bursts, where not said. */
  readonly destination?: DestinationStream;
}

/** A burst of answers writes its lines together: a write of its own takes longer than a line. */
const BURST = { minLength: 4096, periodicFlush: 100 } as const;

const PRETTY = {
  target: 'pino-pretty',
  options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
} as const;

/** From this level on, pino's `warn`, a line doesn't wait for others. */
const AT_ONCE = 40;

/** Standard output, at the latest a tenth of a second after a line was logged, and when the process exits. */
const standardOutput = () => destination({ sync: false, ...BURST });

/**
 * The process's logger. Messages are static; what varies stands in fields, those named like a secret
 * are redacted, and `requestId` leads from a press to its feedback.
 */
export const createLogger = ({ level, readable, destination: given }: LoggerOptions): Logger => {
  const options: pino.LoggerOptions = {
    level,
    formatters: { log: redactFields },
    serializers: { err: (error: Error) => redactFields(pino.stdSerializers.err(error)) },
  };
  if (readable) {
    return pino({ ...options, transport: PRETTY });
  }
  if (given !== undefined) {
    return pino(options, given);
  }
  const output = standardOutput();
  const logMethod: NonNullable<pino.LoggerOptions['hooks']>['logMethod'] = function (
    args,
    method,
    severity,
  ) {
    method.apply(this, args);
    if (severity >= AT_ONCE) {
      output.flush();
    }
  };
  return pino({ ...options, hooks: { logMethod } }, output);
};
