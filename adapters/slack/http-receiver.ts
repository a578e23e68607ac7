import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Once } from '../../src/core/adapter/once.ts';
import { readRequest } from '../../src/core/adapter/read-request.ts';
import type { Route } from '../../src/core/adapter/routes.ts';
import type { Take } from './incoming.ts';
import { readBody } from './parse/body.ts';
import type { Parsed } from './parse/happening.ts';
import { parsePayload } from './parse/payload.ts';
import { isSigned } from './signature.ts';

/** Where Slack sends events, presses and commands. */
const EVENTS_PATH = '/slack/events';

export interface HttpParts {
  readonly signingSecret: string;
  readonly maxBodyBytes: number;
  readonly take: Take;
  readonly once: Once;
  readonly log: Logger;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

/** Answers once: what comes later is dropped. Tells whether it was this one. */
const answer = (response: ServerResponse, status: number, body?: unknown): boolean => {
  if (response.headersSent || response.destroyed) {
    return false;
  }
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json';
  response.writeHead(status, {
    ...(body !== undefined && { 'content-type': `${type}; charset=utf-8` }),
    'content-length': Buffer.byteLength(text),
    // A body that wasn't read to its end can't be followed by another request.
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(text);
  return true;
};

type SignedParsed = { readonly parsed: Parsed; readonly signature: string };

const handleSigned = async (
  { parsed, signature }: SignedParsed,
  response: ServerResponse,
  { take, once, log }: HttpParts,
): Promise<void> => {
  switch (parsed.type) {
    case 'challenge':
      answer(response, 200, parsed.challenge);
      return;
    case 'ignored':
      log.debug({ reason: parsed.reason }, 'slack payload ignored');
      answer(response, 200);
      return;
    case 'malformed':
      log.warn({ reason: parsed.reason }, 'slack payload malformed');
      answer(response, 400);
      return;
    case 'happening':
      // The same signature is the same request: sent again by a proxy, or by somebody who listened.
      await once.run(signature, async () => {
        const outcome = await take(parsed, async (body) => answer(response, 200, body));
        answer(response, outcome === 'refused' ? 503 : 200);
      });
      answer(response, 200);
  }
};

const isSslCheck = (contentType: string | undefined, bytes: Buffer): boolean =>
  bytes.length < 1000 && readBody(contentType, bytes).type === 'ssl check';

/**
 * Not `async`, nor is it waited for within the caller: what waits holds on to its variables, and of a
 * body of many kilobytes nothing is needed any more once it is parsed.
 */
const handleBody = (
  { headers }: IncomingMessage,
  bytes: Buffer,
  response: ServerResponse,
  parts: HttpParts,
): Promise<void> | undefined => {
  const { signingSecret, now, log } = parts;
  const { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp } = headers;
  const contentType = headers['content-type'];
  if (!isSigned(signingSecret, { timestamp, signature, body: bytes }, now())) {
    const isHarmless = isSslCheck(contentType, bytes);
    log[isHarmless ? 'debug' : 'warn']('slack request without a valid signature');
    answer(response, isHarmless ? 200 : 401);
    return undefined;
  }
  const body = readBody(contentType, bytes);
  if (body.type !== 'payload') {
    answer(response, body.type === 'ssl check' ? 200 : 400);
    return undefined;
  }
  const parsed = parsePayload(body.payload);
  return handleSigned({ parsed, signature: String(signature) }, response, parts);
};

const handle = async (
  request: IncomingMessage,
  response: ServerResponse,
  parts: HttpParts,
): Promise<void> => {
  if (request.method !== 'POST') {
    answer(response, 405);
    return;
  }
  const bytes = await readRequest(request, parts.maxBodyBytes);
  if (typeof bytes === 'string') {
    answer(response, bytes === 'too large' ? 413 : 400);
    return;
  }
  return handleBody(request, bytes, response, parts);
};

/** Slack over HTTP: reads, verifies, parses, hands on, and answers. */
export const createHttpRoute = (parts: HttpParts): Route => ({
  path: EVENTS_PATH,
  handle: (request, response) =>
    handle(request, response, parts).catch((error: unknown) => {
      parts.log.error({ err: error }, 'slack request failed');
      answer(response, 500);
    }),
});
