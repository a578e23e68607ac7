import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Answer, Delivery } from './delivery.ts';
import { parseJson, record, text } from './json.ts';
import type { SlackState } from './state.ts';

/** Slack's end of Socket Mode. */
export interface SocketMode {
  /** How many connections have been greeted and are open. */
  readonly connections: () => number;
  /** Acknowledgements in the order in which they came. */
  readonly acks: readonly { readonly envelopeId: string; readonly payload: unknown }[];
  /** Sends through one connection; resolves with the acknowledgement, or when the connection ends. */
  deliver(delivery: Delivery): Promise<Answer>;
  /** Sends a text as it stands through every connection. */
  raw(message: string): void;
  /** Asks every client to connect again, as Slack does when it moves a connection. */
  askToReconnect(reason?: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** Cuts every connection without a word. */
  cut(): void;
  close(): Promise<void>;
}

const NOT_ACKNOWLEDGED: Answer = { acknowledged: false, body: undefined };

const greet = (state: SlackState, socket: WebSocket, count: number): void =>
  socket.send(
    JSON.stringify({
      type: 'hello',
      num_connections: count,
      connection_info: { app_id: state.appId },
      debug_info: { host: 'applink-test', approximate_connection_time: 18_060 },
    }),
  );

export const createSocketMode = (state: SlackState, server: Server): SocketMode => {
  const sockets = new Set<WebSocket>();
  const acks: { envelopeId: string; payload: unknown }[] = [];
  const waiting = new Map<string, { socket: WebSocket; resolve: (answer: Answer) => void }>();
  const upgrade = new WebSocketServer({ server, path: '/link/' });

  const take = (data: string): void => {
    const message = record(parseJson(data));
    const envelopeId = text(message['envelope_id']);
    acks.push({ envelopeId, payload: message['payload'] });
    waiting.get(envelopeId)?.resolve({ acknowledged: true, body: message['payload'] });
    waiting.delete(envelopeId);
    state.changed();
  };

  const forget = (socket: WebSocket): void => {
    sockets.delete(socket);
    for (const [envelopeId, { socket: used, resolve }] of waiting) {
      if (used === socket) {
        waiting.delete(envelopeId);
        resolve(NOT_ACKNOWLEDGED);
      }
    }
    state.changed();
  };

  upgrade.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('message', (data) => take(data.toString()));
    socket.on('close', () => forget(socket));
    greet(state, socket, sockets.size);
    state.changed();
  });

  const toAll = (message: string): void => {
    for (const socket of sockets) {
      socket.send(message);
    }
  };

  return {
    connections: () => sockets.size,
    acks,
    deliver: ({ type, payload, retry }) => {
      const [socket] = [...sockets].toReversed();
      if (!socket) {
        return Promise.resolve(NOT_ACKNOWLEDGED);
      }
      const envelopeId = `envelope-${state.next()}`;
      const envelope = {
        envelope_id: envelopeId,
        type,
        payload,
        accepts_response_payload: type !== 'events_api',
        ...(retry && { retry_attempt: retry.number, retry_reason: retry.reason }),
      };
      return new Promise((resolve) => {
        waiting.set(envelopeId, { socket, resolve });
        socket.send(JSON.stringify(envelope));
      });
    },
    raw: toAll,
    askToReconnect: (reason = 'refresh_requested') =>
      toAll(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'applink-test' } })),
    cut: () => {
      for (const socket of sockets) {
        socket.terminate();
      }
    },
    close: () => {
      for (const socket of sockets) {
        socket.terminate();
      }
      return new Promise((resolve) => upgrade.close(() => resolve()));
    },
  };
};
