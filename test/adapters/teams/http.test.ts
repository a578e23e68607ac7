import { IncomingMessage, request, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { createTransport, type TransportOptions } from '../../../adapters/teams/transport.ts';
import type { InvokeReply, Take, Transport } from '../../../adapters/teams/wire.ts';
import { createHttpServer, type HttpServer } from '../../../src/runtime/server.ts';
import { createGate } from '../../contract/adapter/setup.ts';
import type { Json } from '../../support/json.ts';
import { type Issuer, startIssuer } from '../../support/teams/issuer.ts';
import { APP_ID, claimsAt, SERVICE_URL, TOKEN_CASES } from '../../support/teams/token-cases.ts';
import { postActivity, type SignedActivity } from '../../support/teams/way.ts';

const MESSAGE: Json = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: SERVICE_URL,
  from: { id: '29:ana' },
  conversation: { id: '19:channel@thread.tacv2' },
  text: 'quiz',
};
const INVOKE: Json = { ...MESSAGE, type: 'invoke', name: 'adaptiveCard/action' };

let issuer: Issuer;
let server: HttpServer;
let transport: Transport;
let url: string;
let logged: string;
let taken: unknown[];
let take: Take;
/** botbuilder's own `process` writes errors there. */
let printed: MockInstance;

const REGISTRATION: Partial<TransportOptions> = {
  registration: { type: 'SingleTenant', appId: APP_ID, tenantId: 't', password: 'p' },
};

const serve = async (registration = REGISTRATION): Promise<void> => {
  const write = (line: string): void => {
    logged += line;
  };
  const log = pino({ level: 'trace' }, { write });
  transport = createTransport({
    ...registration,
    tokenIssuer: issuer,
    maxBodyBytes: 20_000,
    log,
    now: Date.now,
  });
  server = createHttpServer(transport.routes, log);
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}/api/messages`;
};
const listen = (): void =>
  transport.start(async (activity) => {
    taken.push(activity);
    return take(activity);
  });

beforeEach(async () => {
  printed = vi.spyOn(console, 'error').mockImplementation(() => {});
  logged = '';
  taken = [];
  take = async () => undefined;
  issuer = await startIssuer();
  await serve();
  listen();
});
afterEach(async () => {
  expect(printed).not.toHaveBeenCalled();
  await transport.stop();
  await server.close();
  await issuer.close();
});

const token = (patch: Json = {}): string => issuer.sign(claimsAt(Date.now(), patch));
const send = (patch: Partial<SignedActivity> = {}) =>
  postActivity({ url, activity: MESSAGE, token: token(), ...patch });
const post = async (body: string | Buffer, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token()}`, ...headers },
  });
  return { status: response.status, text: await response.text() };
};

describe('an activity', () => {
  test('that Microsoft vouches for is handed on as it came', async () => {
    expect(await send()).toEqual({ status: 200, body: undefined });
    expect(taken).toMatchObject([MESSAGE]);
  });

  test('of a type that nobody knows is 200', async () => {
    expect(await send({ activity: { ...MESSAGE, type: 'somethingNew' } })).toMatchObject({
      status: 200,
    });
  });

  test.each(TOKEN_CASES)('with a token $name: let in is $isLetIn', async (one) => {
    issuer.endorse(one.endorsements ?? ['msteams']);
    const authorization = one.header(issuer, Date.now());
    const answer = await postActivity({ url, activity: MESSAGE, headers: { authorization } });
    expect(answer).toEqual({ status: one.isLetIn ? 200 : 401, body: undefined });
    expect(taken).toHaveLength(one.isLetIn ? 1 : 0);
  });

  test('without a header is 401', async () => {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(MESSAGE),
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(401);
    expect(taken).toEqual([]);
  });

  test('is 503 when nobody can tell who signed it', async () => {
    issuer.setDown(true);
    expect(await send()).toEqual({ status: 503, body: undefined });
    expect(transport.trouble()).toContain('keys');
    expect(taken).toEqual([]);
  });
});

describe('an invoke', () => {
  test.each<[string, InvokeReply]>([
    ['a card', { status: 200, body: { statusCode: 200, value: { type: 'AdaptiveCard' } } }],
    ['no words', { status: 202 }],
    ['a refusal', { status: 400, body: { message: 'no' } }],
  ])('is answered with %s', async (_name, reply) => {
    take = async () => reply;
    expect(await send({ activity: INVOKE })).toEqual({ status: reply.status, body: reply.body });
  });

  test('that nobody answers is 501, as botbuilder says', async () => {
    expect(await send({ activity: INVOKE })).toEqual({ status: 501, body: undefined });
  });

  test('is answered only when it has been handled', async () => {
    const order: string[] = [];
    take = async () => {
      await Promise.resolve();
      order.push('handled');
      return { status: 200 };
    };
    await send({ activity: INVOKE });
    order.push('answered');
    expect(order).toEqual(['handled', 'answered']);
  });
});

describe('faults', () => {
  test.each([MESSAGE, INVOKE])('of handling are 500 without a word', async (activity) => {
    take = async () => {
      throw new Error('a secret of the database');
    };
    expect(await send({ activity })).toEqual({ status: 500, body: undefined });
    expect(logged).toContain('teams request failed');
  });
});

describe('what isn’t an activity of Teams', () => {
  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('%s is 405', async (method) => {
    const response = await fetch(url, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['null', 'null'],
    ['a text', '"message"'],
    ['a list', '[]'],
    ['bytes', Buffer.from([0xff, 0xfe, 0x00])],
  ])('%s is 400', async (_name, body) => {
    expect(await post(body)).toEqual({ status: 400, text: '' });
  });

  test.each<[string, Json]>([
    ['no type', { type: undefined }],
    ['a type that is none', { type: { $ne: 1 } }],
    ['another channel', { channelId: 'webchat' }],
    ['no service URL', { serviceUrl: undefined }],
    ['a service URL that is none', { serviceUrl: 'smba' }],
    ['a service URL without TLS', { serviceUrl: 'http://smba.example/' }],
    ['nobody', { from: undefined }],
    ['somebody without an id', { from: { name: 'Ana' } }],
    ['no conversation', { conversation: undefined }],
    ['a conversation without an id', { conversation: {} }],
    ['a conversation of many words', { conversation: { id: 'x'.repeat(2000) } }],
  ])('with %s is 400', async (_name, patch) => {
    const activity = { ...MESSAGE, ...patch };
    const forIt = token({ serviceurl: activity['serviceUrl'] });
    expect(await send({ activity, token: forIt })).toEqual({ status: 400, body: undefined });
    expect(taken).toEqual([]);
  });

  test('too long is 413, whether it says so or not', async () => {
    expect(await post('x'.repeat(20_001))).toEqual({ status: 413, text: '' });
    const unannounced = await new Promise<number>((resolve, reject) => {
      const sending = request(url, { method: 'POST' }, ({ statusCode }) =>
        resolve(statusCode ?? 0),
      );
      sending.once('error', reject);
      sending.write('x'.repeat(15_000));
      sending.write('x'.repeat(15_000));
    });
    expect(unannounced).toBe(413);
  });
});

describe('a bot that', () => {
  test('hasn’t started yet takes nothing: 503', async () => {
    await server.close();
    await serve();
    expect(await send()).toEqual({ status: 503, body: undefined });
  });

  test('stops answers what is under way, and takes nothing new', async () => {
    const arrived = createGate();
    const released = createGate();
    take = async () => {
      arrived.open();
      await released.passed;
      return { status: 200, body: { done: true } };
    };
    const answered = send({ activity: INVOKE });
    await arrived.passed;
    const stopped = transport.stop();
    expect(await send()).toEqual({ status: 503, body: undefined });
    released.open();
    await stopped;
    expect(await answered).toEqual({ status: 200, body: { done: true } });
  });
});

describe('development', () => {
  beforeEach(async () => {
    await server.close();
    await serve({});
    listen();
  });

  test('takes what this machine says, without a token', async () => {
    expect(await postActivity({ url, activity: MESSAGE })).toEqual({
      status: 200,
      body: undefined,
    });
    expect(await postActivity({ url, activity: INVOKE })).toMatchObject({ status: 501 });
  });

  const statusOf = async (remoteAddress: string | undefined, host: string): Promise<number> => {
    const [route] = transport.routes;
    const incoming = new IncomingMessage(new Socket());
    Object.defineProperty(incoming.socket, 'remoteAddress', { value: remoteAddress });
    incoming.method = 'POST';
    Object.assign(incoming.headers, { 'content-type': 'application/json', host });
    incoming.push('{}');
    incoming.push(null);
    const response = new ServerResponse(incoming);
    await route?.handle(incoming, response);
    return response.statusCode;
  };

  test.each(['10.0.0.5', '::ffff:10.0.0.5', '2001:db8::1', undefined])(
    'takes nothing of the machine %s',
    async (remoteAddress) => {
      expect(await statusOf(remoteAddress, '127.0.0.1:3978')).toBe(401);
    },
  );

  test.each(['mlops.evil.example', 'mlops.evil.example:3978', '127.0.0.1.evil.example', ''])(
    'takes nothing that was sent to %j: a tunnel, or a page whose name leads here',
    async (host) => {
      expect(await statusOf('127.0.0.1', host)).toBe(401);
    },
  );

  test.each(['127.0.0.1:3978', 'localhost', '[::1]:3978'])(
    'reads what was sent to %s',
    async (host) => {
      expect(await statusOf('127.0.0.1', host)).toBe(400);
    },
  );

  test('takes nothing of a web page that somebody has open', async () => {
    expect(await post(JSON.stringify(MESSAGE), { 'content-type': 'text/plain' })).toEqual({
      status: 401,
      text: '',
    });
    expect(taken).toEqual([]);
  });
});

test('nothing of tokens or messages is logged', async () => {
  const header = token();
  await send({ token: header });
  await send({ token: token({ aud: 'somebody-else' }) });
  await post('{"text":"words of Ana"');
  expect(logged).toContain('not vouched for');
  for (const secret of [header.slice(0, 40), 'somebody-else', 'words of Ana']) {
    expect(logged).not.toContain(secret);
  }
});
