import { App, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import { createOnce, type Once } from '../../src/core/adapter/once.ts';
import type { Route } from '../../src/core/adapter/routes.ts';
import { createWork } from '../../src/core/adapter/work.ts';
import { createHttpRoute } from './http-receiver.ts';
import type { Acknowledge, Handle, Take } from './incoming.ts';
import type { Happening } from './parse/happening.ts';
import { SIGNATURE_WINDOW_MS } from './signature.ts';
import { createSocketClient } from './socket-client.ts';
import { createSocketWay, type SocketWay } from './socket-way.ts';
import { clientOptions, slackLogger } from './web-api.ts';

export interface TransportOptions {
  readonly botToken: string;
  /** Slack may come in over HTTP. */
  readonly signingSecret?: string;
  /** Slack comes in over Socket Mode. */
  readonly appToken?: string;
  readonly apiUrl?: string;
  readonly maxBodyBytes: number;
  readonly log: Logger;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

/** Who the bot is: what `auth.test` tells. */
export interface Identity {
  readonly team: string;
  readonly botUser: string;
  readonly botId?: string;
}

/** Both ways from Slack to the listener. */
export interface Transport {
  readonly routes: readonly Route[];
  /** Begins to hand on what happens; resolves when the socket, where there is one, is connected. */
  start(identity: Identity, handle: Handle): Promise<void>;
  /** Takes nothing new, waits for what is under way, and closes the socket. */
  stop(): Promise<void>;
  isConnected(): boolean;
}

/** How long an event is known by its id; Slack sends one again for about an hour. */
const EVENT_WINDOW_MS = 2 * 60 * 60 * 1000;
/** What comes again after that many others is handled again, which the application bears. */
const MOST_REMEMBERED = 20_000;

/** Under this name an event and its acknowledgement travel through Bolt's context. */
const INCOMING = 'incoming';
interface Incoming {
  readonly happening: Happening;
  readonly acknowledge: Acknowledge;
}

interface Running extends Identity {
  readonly handle: Handle;
}

/**
 * One listener for everything. Bolt would acknowledge an event before it is handled: its own
 * acknowledgement does nothing here, and the listener gets ours.
 */
const createBolt = (
  { botToken, apiUrl, log }: TransportOptions,
  running: () => Running,
  receiver: Receiver,
): App => {
  const app = new App({
    receiver,
    authorize: async () => {
      const { team: teamId, botUser: botUserId, botId } = running();
      return { botToken, botUserId, teamId, ...(botId !== undefined && { botId }) };
    },
    clientOptions: clientOptions(apiUrl, log),
    logger: slackLogger(log),
    convoStore: false,
    ignoreSelf: false,
  });
  app.use(async ({ context }) => {
    const { happening, acknowledge } = context[INCOMING] as Incoming;
    await running().handle(happening, acknowledge);
  });
  app.error(async (error) => {
    throw 'original' in error ? error.original : error;
  });
  return app;
};

const createTake =
  (app: App, running: () => Running, once: Once, log: Logger): Take =>
  async (parsed, acknowledge) => {
    const { happening, payload, eventId } = parsed;
    const { team, handle } = running();
    if (happening.type === 'answer') {
      // What Bolt would look up for a press, an answer doesn't need: it goes straight to the listener.
      await handle(happening, acknowledge);
      return 'taken';
    }
    if (parsed.team !== undefined && parsed.team !== team) {
      log.debug({ team: parsed.team }, 'slack event of another workspace ignored');
      return 'taken';
    }
    const process = (): Promise<void> =>
      app.processEvent({
        body: { ...payload },
        ack: async () => {},
        customProperties: { [INCOMING]: { happening, acknowledge } satisfies Incoming },
      });
    await (eventId === undefined ? process() : once.run(eventId, process));
    return 'taken';
  };

const createSocket = (
  { appToken, apiUrl, log }: TransportOptions,
  take: Take,
): SocketWay | undefined => {
  if (appToken === undefined) {
    return undefined;
  }
  const { client } = new SocketModeReceiver({
    appToken,
    logger: slackLogger(log),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: clientOptions(apiUrl, log) },
  });
  return createSocketWay({ client: createSocketClient(client), take, log });
};

const createRoutes = (options: TransportOptions, take: Take): readonly Route[] => {
  const { signingSecret, maxBodyBytes, log, now } = options;
  if (signingSecret === undefined) {
    return [];
  }
  const once = createOnce({ keepMs: 2 * SIGNATURE_WINDOW_MS, most: MOST_REMEMBERED, now });
  return [createHttpRoute({ signingSecret, maxBodyBytes, take, once, log, now })];
};

/** Everything of Bolt: the rest of the adapter knows {@link Transport}. */
export const createTransport = (options: TransportOptions): Transport => {
  const { log, now } = options;
  const work = createWork();
  let running: Running | undefined;
  let stopping = false;

  const required = (): Running => {
    if (running === undefined) {
      throw new Error('The Slack adapter has not started.');
    }
    return running;
  };
  const take: Take = async (parsed, acknowledge) => {
    if (running === undefined || stopping) {
      log.debug({ type: parsed.happening.type }, 'slack request refused');
      return 'refused';
    }
    return work.run(() => takeWithBolt(parsed, acknowledge));
  };

  const socket = createSocket(options, take);
  const app = createBolt(options, required, {
    init: () => {},
    start: async () => socket?.connect(),
    stop: async () => {
      stopping = true;
      await work.idle();
      await socket?.disconnect();
    },
  });
  const events = createOnce({ keepMs: EVENT_WINDOW_MS, most: MOST_REMEMBERED, now });
  const takeWithBolt = createTake(app, required, events, log);

  return {
    routes: createRoutes(options, take),
    start: async (identity, handle) => {
      running = { ...identity, handle };
      await app.start();
    },
    stop: async () => {
      await app.stop();
    },
    isConnected: () => running !== undefined && !stopping && (socket?.isConnected() ?? true),
  };
};
