import type { Logger } from 'pino';

/** Longest time that finishing may take, in milliseconds; then the process ends all the same. */
const LONGEST_STOP_MS = 10_000;

/**
 * Ends the process in good order at SIGTERM and SIGINT: `stop` takes nothing new and finishes what is
 * under way. A second signal, or a stop that takes too long, ends it at once with exit code 1.
 */
export const stopOnSignals = (stop: () => Promise<void>, log: Logger): void => {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) {
      process.exit(1);
    }
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('stop took too long');
      process.exit(1);
    }, LONGEST_STOP_MS - 500).unref();
    stop().then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};
