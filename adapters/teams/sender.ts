import * as http from 'node:http';
import * as https from 'node:https';
import { TLSSocket } from 'node:tls';
import { z } from 'zod';
import { AnsweredWith, NotSent } from './errors.ts';

/** What tells a request to end; as an `AbortSignal` does. */
export interface Stop {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface HttpCall {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Where a proxy is set in the environment. */
  readonly proxy?: http.Agent;
  readonly stop: Stop;
}

export interface Sender {
  /**
   * Makes one request: follows no redirect and tries nothing again, because a second one may be a
   * second message.
   *
   * @returns the status and the body, in JSON, of a success.
   * @throws {AnsweredWith} any status but a success.
   * @throws {NotSent} no connection came about.
   * @throws any other error: the outcome isn't known.
   */
  send(call: HttpCall): Promise<{ readonly status: number; readonly body: string }>;
  /** Closes the connections that are kept. */
  close(): void;
}

/** A roster's page of 500 people is a quarter of this. */
const MAX_BODY_BYTES = 1024 * 1024;
/** Microsoft closes idle connections after minutes; one closed while we write is an unknown outcome. */
const IDLE_MS = 30_000;

const errorSchema = z.object({
  error: z.object({ code: z.string().regex(/^[\w -]{1,80}$/) }),
});

const codeIn = (body: string): string | undefined => {
  try {
    return errorSchema.safeParse(JSON.parse(body)).data?.error.code;
  } catch {
    return undefined;
  }
};

/**
 * Whether nothing can have been sent yet: there is no connection, or not a secure one where there has
 * to be. One that somebody else opened, such as a proxy, counts as open.
 */
const watchOpening = (request: http.ClientRequest): (() => boolean) => {
  let isOpening = true;
  request.once('socket', (socket) => {
    isOpening = socket.connecting;
    socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => {
      isOpening = false;
    });
  });
  return () => isOpening;
};

const readAnswer = async (response: http.IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length > MAX_BODY_BYTES) {
      throw new Error('Microsoft’s answer is too long');
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const begin = (call: HttpCall, agent: http.Agent): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { request: open } = call.url.startsWith('https:') ? https : http;
    const { url, method, headers, body, stop } = call;
    const request = open(url, {
      method,
      agent: call.proxy ?? agent,
      headers: { ...headers, 'accept-encoding': 'identity' },
    });
    const isOpening = watchOpening(request);
    const end = () => request.destroy(new Error('Too late'));
    stop.addEventListener('abort', end);
    request.once('close', () => stop.removeEventListener('abort', end));
    request.once('response', resolve);
    request.once('error', (error) =>
      reject(isOpening() ? new NotSent('No connection', { cause: error }) : error),
    );
    request.end(body);
  });

/** Sends calls to Microsoft over connections that are kept open for a while. */
export const createSender = (): Sender => {
  const options = { keepAlive: true, timeout: IDLE_MS };
  const agents = { http: new http.Agent(options), https: new https.Agent(options) };
  return {
    send: async (call) => {
      if (call.stop.aborted) {
        throw new NotSent('No time left');
      }
      const isSecure = call.url.startsWith('https:');
      const response = await begin(call, isSecure ? agents.https : agents.http);
      const status = response.statusCode ?? 0;
      const body = await readAnswer(response);
      if (status < 200 || status > 299) {
        throw new AnsweredWith(status, codeIn(body), response.headers['retry-after']);
      }
      return { status, body };
    },
    close: () => {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
};
