import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { readRequest } from '../../src/core/adapter/read-request.ts';
import type { Route } from '../../src/core/adapter/routes.ts';
import { isTeamsActivity } from './envelope.ts';
import { isLoopbackAddress, isLoopbackAuthority } from './service-url.ts';
import { KeysUnavailable } from './signing-keys.ts';
import { Unauthorized } from './token.ts';
import type { InvokeReply } from './wire.ts';

/** Where the Bot Connector sends activities. */
const MESSAGES_PATH = '/api/messages';

export interface HttpParts {
  readonly maxBodyBytes: number;
  /** Nobody checks tokens: only this machine may speak to the bot. */
  readonly isDevelopment: boolean;
  /**
   * Checks who vouches for an activity, and handles it; `'closed'` where nothing is taken.
   *
   * @throws {Unauthorized} Microsoft doesn't vouch for it.
   * @throws {KeysUnavailable} it can't be told for the moment.
   */
  readonly take: (
    authorization: string,
    activity: unknown,
  ) => Promise<InvokeReply | undefined | 'closed'>;
  readonly log: Logger;
}

interface Parts extends HttpParts {
  readonly write: Write;
}

/** JSON as it goes over the wire; a body that many get is one object, and written once. */
type Write = (body: unknown) => Buffer;

const createWrite = (): Write => {
  const written = new WeakMap<object, Buffer>();
  const write: Write = (body) => Buffer.from(JSON.stringify(body));
  return (body) => {
    if (typeof body !== 'object' || body === null) {
      return write(body);
    }
    const bytes = written.get(body) ?? write(body);
    written.set(body, bytes);
    return bytes;
  };
};

const NOTHING = Buffer.alloc(0);

const answer = (response: ServerResponse, status: number, bytes: Buffer = NOTHING): void => {
  if (response.headersSent || response.destroyed) {
    return;
  }
  response.writeHead(status, {
    ...(bytes !== NOTHING && { 'content-type': 'application/json; charset=utf-8' }),
    ...(status === 405 && { allow: 'POST' }),
    // A body that wasn't read to its end can't be followed by another request.
    ...(status === 413 && { connection: 'close' }),
    'content-length': bytes.length,
  });
  response.end(bytes);
};

const parse = (bytes: Buffer): unknown => {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
};

/**
 * A web page that somebody has open may post to their own machine, but not as JSON, unless a name of its
 * own leads here; so does a tunnel's.
 */
const isOwnMachine = ({ socket, headers }: IncomingMessage): boolean =>
  isLoopbackAddress(socket.remoteAddress) &&
  isLoopbackAuthority(headers.host) &&
  (headers['content-type'] ?? '').startsWith('application/json');

const statusOf = (error: unknown): number => {
  if (error instanceof Unauthorized) {
    return 401;
  }
  return error instanceof KeysUnavailable ? 503 : 500;
};

const logFault = (log: Logger, error: unknown): void => {
  if (error instanceof Unauthorized) {
    log.warn({ reason: error.reason }, 'teams request not vouched for');
  } else {
    log.error({ err: error }, 'teams request failed');
  }
};

const handleBody = async (
  bytes: Buffer,
  authorization: string,
  response: ServerResponse,
  { take, log, write }: Parts,
): Promise<void> => {
  const activity = parse(bytes);
  if (!isTeamsActivity(activity)) {
    log.warn('teams request is no activity of Teams');
    answer(response, 400);
    return;
  }
  const reply = await take(authorization, activity);
  if (reply === 'closed') {
    answer(response, 503);
  } else {
    const { status = 200, body } = reply ?? {};
    answer(response, status, body === undefined ? undefined : write(body));
  }
};

const handle = async (
  request: IncomingMessage,
  response: ServerResponse,
  parts: Parts,
): Promise<void> => {
  if (request.method !== 'POST') {
    answer(response, 405);
    return;
  }
  if (parts.isDevelopment && !isOwnMachine(request)) {
    throw new Unauthorized('not from and to this machine, or no JSON');
  }
  const bytes = await readRequest(request, parts.maxBodyBytes);
  if (typeof bytes === 'string') {
    answer(response, bytes === 'too large' ? 413 : 400);
    return;
  }
  await handleBody(bytes, request.headers.authorization ?? '', response, parts);
};

/** Teams over HTTP: reads, bounds, parses, hands on, and answers; of what went wrong, the status alone. */
export const createHttpRoute = (parts: HttpParts): Route => {
  const write = createWrite();
  return {
    path: MESSAGES_PATH,
    handle: (request, response) =>
      handle(request, response, { ...parts, write }).catch((error: unknown) => {
        logFault(parts.log, error);
        answer(response, statusOf(error));
      }),
  };
};
