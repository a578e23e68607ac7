import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createResponses, type Responses } from '../../../adapters/slack/respond.ts';

let server: Server;
let url: string;
let answer: RequestListener;
let taken: { readonly path: string; readonly type: string; readonly body: string }[];
let connections: number;
let responses: Responses;

beforeEach(async () => {
  [taken, connections] = [[], 0];
  answer = (_request, response) => void response.end('ok');
  server = createServer(async (request, response) => {
    const { url: path = '', headers } = request;
    taken.push({ path, type: headers['content-type'] ?? '', body: await text(request) });
    answer(request, response);
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  responses = createResponses();
});

afterEach(async () => {
  await responses.close();
  server.closeAllConnections();
  server.close();
});

const send = (json = '{"text":"Right!"}') =>
  responses.send(`${url}/actions/T1/2?x=1`, Buffer.from(json));

describe('a response URL', () => {
  test('is sent JSON', async () => {
    await send();
    await send('{"text":"¿Sí?"}');
    expect(taken).toEqual([
      { path: '/actions/T1/2?x=1', type: 'application/json', body: '{"text":"Right!"}' },
      { path: '/actions/T1/2?x=1', type: 'application/json', body: '{"text":"¿Sí?"}' },
    ]);
  });

  test('is reached over connections that are kept', async () => {
    for (let sent = 0; sent < 20; sent += 1) {
      await send();
    }
    expect(connections).toBeLessThanOrEqual(2);
  });

  test.each([404, 410, 429, 500])('that answers %i throws', async (status) => {
    answer = (_request, response) => void response.writeHead(status).end('no');
    await expect(send()).rejects.toThrow(`with ${status}`);
  });

  test('that leads elsewhere throws, and isn’t followed', async () => {
    answer = (_request, response) => void response.writeHead(302, { location: `${url}/b` }).end();
    await expect(send()).rejects.toThrow('with 302');
    expect(taken).toHaveLength(1);
  });

  test('that drops the connection throws, and isn’t tried again', async () => {
    answer = (request) => void request.socket.destroy();
    await expect(send()).rejects.toThrow();
    expect(taken).toHaveLength(1);
  });

  test('that breaks off throws', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('ok', () => response.destroy());
    };
    await expect(send()).rejects.toThrow();
  });

  test('that nobody listens at throws', async () => {
    const gone = responses.send('http://127.0.0.1:1/', Buffer.from('{}'));
    await expect(gone).rejects.toThrow('ECONNREFUSED');
  });

  test('is waited for at the end, and closing twice does no harm', async () => {
    const order: string[] = [];
    answer = (_request, response) => setImmediate(() => response.end('ok'));
    const sent = send().then(() => order.push('sent'));
    await once(server, 'request');
    await Promise.all([responses.close().then(() => order.push('closed')), sent]);
    expect(order).toEqual(['sent', 'closed']);
    await responses.close();
  });
});
