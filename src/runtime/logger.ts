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
const BURST_BYTES = 4096;
/** How long a line waits for others, in milliseconds. */
const BURST_MS = 100;

const PRETTY = {
  target: 'pino-pretty',
  options: { translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' },
} as const;

/** From this level on, pino's `warn`, a line doesn't wait for others. */
const AT_ONCE = 40;

interface Output {
  readonly stream: DestinationStream;
  /** Called after each line, with its level. */
  readonly onLine: (severity: number) => void;
}

/**
 * Standard output in bursts: at the latest a tenth of a second after a line, unless the thread is busy
 * for longer, and when the process exits. A process that is killed outright may lose what waited.
 */
const standardOutput = (): Output => {
  // Written by the thread itself: a write on its way elsewhere holds up what follows it, and at the end
  // pino would wait for ever for a reader who has gone.
  const stream = destination({ sync: true, minLength: BURST_BYTES });
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    stream.flush();
  };
  process.once('exit', flush);
  return {
    stream,
    onLine: (severity) => {
      if (severity >= AT_ONCE) {
        flush();
      } else {
        timer ??= setTimeout(flush, BURST_MS).unref();
      }
    },
  };
};

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
  const { stream, onLine } = standardOutput();
  const logMethod: NonNullable<pino.LoggerOptions['hooks']>['logMethod'] = function (
    args,
    method,
    severity,
  ) {
    method.apply(this, args);
    onLine(severity);
  };
  return pino({ ...options, hooks: { logMethod } }, stream);
};
