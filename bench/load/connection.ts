import { connect as connectSocket, type Socket } from 'node:net';

/** One connection that is kept, on which requests follow each other. */
export interface Connection {
  /** Sends a whole request; resolves when it was answered with 200, and rejects otherwise. */
  send(request: Buffer): Promise<void>;
  close(): void;
}

interface Waiting {
  readonly request: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Whether a response is all there; servers end an empty one in two ways. */
const isWhole = (response: string): boolean => {
  const end = response.indexOf('\r\n\r\n');
  if (end < 0) {
    return false;
  }
  const length = /content-length: *(\d+)/i.exec(response)?.[1];
  return length === undefined
    ? response.endsWith('0\r\n\r\n')
    : response.length >= end + 4 + Number(length);
};

const isSuccess = (response: string): boolean => response.startsWith('HTTP/1.1 200');

/** A client that does next to nothing, so that it never is what limits the server. */
export const createConnection = ({ hostname, port }: URL): Connection => {
  let socket: Socket | undefined;
  let received = '';
  let waiting: Waiting | undefined;

  const settle = (error?: Error): void => {
    const settled = waiting;
    waiting = undefined;
    if (error === undefined) {
      settled?.resolve();
    } else {
      settled?.reject(error);
    }
  };

  const onData = (part: string): void => {
    received += part;
    if (isWhole(received)) {
      const response = received;
      received = '';
      settle(isSuccess(response) ? undefined : new Error(response.slice(0, 200)));
    }
  };

  /** A server closes connections that it finds idle: what wasn't answered is sent once more. */
  const onClose = (): void => {
    socket = undefined;
    if (waiting !== undefined) {
      socket = open();
      socket.write(waiting.request);
    }
  };

  const open = (): Socket =>
    connectSocket({ host: hostname, port: Number(port), noDelay: true })
      .setEncoding('latin1')
      .on('data', onData)
      .on('error', settle)
      .on('close', onClose);

  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { request, resolve, reject };
        socket ??= open();
        socket.write(request);
      }),
    close: () => socket?.destroy(),
  };
};
