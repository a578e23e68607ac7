import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Acknowledge, Take } from './incoming.ts';
import { parsePayload } from './parse/payload.ts';
import type { SocketClient, SocketEnvelope } from './socket-client.ts';

export interface SocketParts {
  readonly client: SocketClient;
  readonly take: Take;
  readonly log: Logger;
}

/** Slack over a connection of our own making. */
export interface SocketWay {
  /** Resolves once connected; from then on a lost connection is made again. */
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  isConnected(): boolean;
}

/** First and longest wait before another try to connect, in milliseconds. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/** Longest wait for Slack to close its end, in milliseconds. */
const CLOSE_WAIT_MS = 2_000;

/** What came by a connection that has ended can't be acknowledged by another. */
const acknowledgeOnce = ({ ack }: SocketEnvelope, isCurrent: () => boolean, log: Logger) => {
  let acknowledged = false;
  return async (answer?: Readonly<Record<string, unknown>>): Promise<boolean> => {
    if (acknowledged) {
      return false;
    }
    acknowledged = true;
    try {
      if (!isCurrent()) {
        throw new Error('The connection that it came by has ended.');
      }
      await ack(answer);
      return true;
    } catch (error) {
      log.warn({ err: error }, 'slack acknowledgement lost');
      return false;
    }
  };
};

const takeEnvelope = async (
  { body }: SocketEnvelope,
  acknowledge: Acknowledge,
  { take, log }: SocketParts,
): Promise<void> => {
  const parsed = parsePayload(body);
  if (parsed.type !== 'happening') {
    const reason = 'reason' in parsed ? parsed.reason : parsed.type;
    log[parsed.type === 'malformed' ? 'warn' : 'debug']({ reason }, 'slack payload ignored');
    await acknowledge();
  } else if ((await take(parsed, acknowledge)) === 'taken') {
    await acknowledge();
  }
};

const listen = (parts: SocketParts, connections: () => number): void => {
  const { client, log } = parts;
  client.onEnvelope((envelope) => {
    const connection = connections();
    const acknowledge = acknowledgeOnce(envelope, () => connection === connections(), log);
    takeEnvelope(envelope, acknowledge, parts).catch((error: unknown) =>
      log.error({ err: error }, 'slack request failed'),
    );
  });
  client.onUnreadable((error) => log.warn({ err: error }, 'slack socket message not readable'));
};

/** A connection, and a promise of its end. */
const createConnection = (client: SocketClient) => {
  let connected = false;
  let ended = 0;
  let end = (): void => {};
  client.onEnd(() => {
    connected = false;
    ended += 1;
    end();
  });
  return {
    isConnected: () => connected,
    /** How many connections have ended: the same number is the same connection. */
    count: () => ended,
    open: async (): Promise<{ readonly ended: Promise<void> }> => {
      const theEnd = new Promise<void>((resolve) => {
        end = resolve;
      });
      await client.start().catch((error: unknown) => {
        throw error ?? new Error('Slack closed the connection before it was ready.');
      });
      connected = true;
      return { ended: theEnd };
    },
  };
};

export const createSocketWay = (parts: SocketParts): SocketWay => {
  const { client, log } = parts;
  const stop = new AbortController();
  const connection = createConnection(client);
  listen(parts, connection.count);

  const retry = async (error: unknown, failures: number): Promise<void> => {
    const ms = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
    log.warn({ err: error, failures }, 'slack socket not connected');
    await wait(ms, undefined, { signal: stop.signal }).catch(() => undefined);
  };

  /** The client's own way waits 5 s each time, and ends the process when its token is refused. */
  const keepOpen = async (ended: Promise<void>): Promise<void> => {
    await ended;
    for (let failures = 0; !stop.signal.aborted; ) {
      try {
        const again = await connection.open();
        failures = 0;
        log.info('slack socket connected again');
        await again.ended;
      } catch (error) {
        failures += 1;
        await retry(error, failures);
      }
    }
  };

  return {
    connect: async () => {
      const { ended } = await connection.open();
      void keepOpen(ended);
    },
    disconnect: async () => {
      stop.abort();
      await Promise.race([client.disconnect(), wait(CLOSE_WAIT_MS, undefined, { ref: false })]);
    },
    isConnected: connection.isConnected,
  };
};
