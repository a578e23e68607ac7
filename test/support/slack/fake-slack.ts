import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFaults, type Faults } from './faults.ts';
import { handle } from './http.ts';
import { createSocketMode, type SocketMode } from './socket.ts';
import { type Call, createState, type SlackChannel, type SlackState } from './state.ts';

/** Slack on loopback: the Web API, response URLs, uploads and Socket Mode of one workspace. */
export interface FakeSlack {
  /** For `slackApiUrl` of a WebClient: ends in `/api/`. */
  readonly apiUrl: string;
  readonly state: SlackState;
  /** Plans what goes wrong. */
  readonly faults: Faults;
  readonly socket: SocketMode;
  /** Makes a channel; the bot is in it only when it is among the members. */
  addChannel(channel: NewChannel): SlackChannel;
  /** What was called, oldest first; of one method, where it is given. */
  calls(method?: string): readonly Call[];
  /** Resolves once something is so; asked again whenever anything happens here. */
  until(isSo: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export interface NewChannel {
  readonly id: string;
  readonly isPrivate?: boolean;
  readonly members: readonly string[];
}

/** Those who wait until something is so. */
const createWaiting = () => {
  const waiting = new Set<{ isSo: () => boolean; resolve: () => void }>();
  return {
    changed: () => {
      for (const one of waiting) {
        if (one.isSo()) {
          waiting.delete(one);
          one.resolve();
        }
      }
    },
    until: (isSo: () => boolean): Promise<void> =>
      isSo() ? Promise.resolve() : new Promise((resolve) => waiting.add({ isSo, resolve })),
  };
};

/** Starts a fake of Slack; `now` is its clock, in milliseconds since 1970. */
export const startFakeSlack = async (now: () => number = Date.now): Promise<FakeSlack> => {
  const { changed, until } = createWaiting();
  const state = createState({ now, changed });
  const faults = createFaults();
  const server = createServer((request, response) => {
    handle(state, faults, request, response).catch((error: unknown) => {
      state.problems.push(`the fake failed: ${String(error)}`);
      response.destroy();
    });
  });
  const socket = createSocketMode(state, server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${state.url}/api/`,
    state,
    faults,
    socket,
    until,
    calls: (method) => state.calls.filter((call) => !method || call.method === method),
    addChannel: ({ id, isPrivate = false, members }) => {
      const channel: SlackChannel = {
        id,
        name: id.toLowerCase(),
        isPrivate,
        isArchived: false,
        members: new Set(members),
        messages: [],
      };
      state.channels.set(id, channel);
      return channel;
    },
    close: async () => {
      await socket.close();
      server.closeAllConnections();
      server.close();
    },
  };
};
