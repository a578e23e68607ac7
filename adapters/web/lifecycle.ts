import type { Inbound } from '../../src/core/adapter/inbound.ts';
import { createWork } from '../../src/core/adapter/work.ts';
import type { Changes } from './changes.ts';
import { type Channel, createChannel } from './channel.ts';
import type { History } from './history.ts';
import type { WebAdapterOptions } from './options.ts';

/** The adapter hasn't started, or has stopped. */
export class NotRunning extends Error {
  override readonly name = 'NotRunning';

  constructor() {
    super('The playground is not running.');
  }
}

/** The channel from start to stop. */
export interface Lifecycle {
  start(inbound: Inbound): Promise<void>;
  stop(): Promise<void>;
  isRunning(): boolean;
  /** @throws {NotRunning} before the start and after the stop. */
  channel(): Channel;
  /**
   * Runs something that a person does, which the stop waits for.
   *
   * @throws {NotRunning} before the start, and once the stop has begun.
   */
  act<T>(task: (channel: Channel) => Promise<T>): Promise<T>;
}

export const createLifecycle = (
  { historyFile, newId, now }: WebAdapterOptions,
  open: (file: string) => History,
  changes: Changes,
): Lifecycle => {
  const work = createWork();
  let running: { readonly channel: Channel; readonly history: History } | undefined;
  let stopping = false;

  const channel = (): Channel => {
    if (running === undefined) {
      throw new NotRunning();
    }
    return running.channel;
  };
  return {
    channel,
    isRunning: () => running !== undefined,
    start: async (inbound) => {
      const history = open(historyFile);
      running = {
        history,
        channel: createChannel({ history, inbound, newId, now, changed: changes.notify }),
      };
      const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
      await running.channel.install(timeZone, locale);
    },
    stop: async () => {
      stopping = true;
      changes.close();
      await work.idle();
      running?.history.close();
      running = undefined;
    },
    act: (task) =>
      work.run(async () => {
        if (stopping) {
          throw new NotRunning();
        }
        return task(channel());
      }),
  };
};
