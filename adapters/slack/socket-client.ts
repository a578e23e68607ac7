import { z } from 'zod';

/** What is used of Bolt's Socket Mode client. */
export interface SocketClient {
  /** Something that Slack sent, and how to acknowledge it. */
  onEnvelope(listener: (envelope: SocketEnvelope) => void): void;
  /** The connection has ended, or couldn't be made. */
  onEnd(listener: () => void): void;
  /** A message couldn't be read. */
  onUnreadable(listener: (error: unknown) => void): void;
  /** Resolves once Slack has said hello. */
  start(): Promise<unknown>;
  disconnect(): Promise<unknown>;
}

export interface SocketEnvelope {
  readonly body: unknown;
  readonly ack: (answer?: unknown) => Promise<void>;
}

/** The part of an event emitter that is needed to make a {@link SocketClient} of it. */
export interface SocketEmitter {
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  listeners(event: string): readonly ((...args: unknown[]) => unknown)[];
  removeAllListeners(event: string): unknown;
  start(): Promise<unknown>;
  disconnect(): Promise<unknown>;
}

const envelopeSchema = z.object({
  ack: z.custom<SocketEnvelope['ack']>((ack) => typeof ack === 'function'),
  body: z.unknown(),
});

/**
 * The client with its one danger taken out: it reads messages in a promise that nobody catches, so
 * that one it can't read would end the process.
 */
export const createSocketClient = (emitter: SocketEmitter): SocketClient => {
  let unreadable = (_error: unknown): void => {};
  const readers = emitter.listeners('ws_message');
  emitter.removeAllListeners('ws_message');
  emitter.on('ws_message', (...args) => {
    for (const read of readers) {
      Promise.resolve(read(...args)).catch((error: unknown) => unreadable(error));
    }
  });
  return {
    onEnvelope: (listener) => {
      emitter.on('slack_event', (envelope) => listener(envelopeSchema.parse(envelope)));
    },
    onEnd: (listener) => {
      emitter.on('disconnected', () => listener());
    },
    onUnreadable: (listener) => {
      unreadable = listener;
    },
    start: () => emitter.start(),
    disconnect: () => emitter.disconnect(),
  };
};
