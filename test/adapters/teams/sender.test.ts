import { once } from 'node:events';
import { Agent } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSender, type HttpCall, type Sender } from '../../../adapters/teams/sender.ts';

/** What is known to be unsent may be sent again; of everything else nobody knows. */

let sender: Sender;
let server: Server;
let answer: (socket: Socket) => void;

beforeEach(async () => {
  sender = createSender();
  answer = (socket) => socket.destroy();
  server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  sender.close();
  server.close();
});

const urlOf = (protocol: 'http' | 'https') =>
  `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const send = (call: Partial<HttpCall>): Promise<string> =>
  sender
    .send({
      url: urlOf('http'),
      method: 'POST',
      headers: {},
      body: '{}',
      stop: new AbortController().signal,
      ...call,
    })
    .then(
      () => 'sent',
      (error: unknown) => (error instanceof Error ? error.name : 'no error'),
    );

test('a host of several addresses, none of which answers, got nothing', async () => {
  const proxy = new Agent({
    lookup: (_host, _options, found) =>
      found(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
      ]),
  });
  expect(await send({ url: 'http://localhost:1/', proxy })).toBe('NotSent');
});

test('a connection that ends before it is a secure one carried nothing', async () => {
  expect(await send({ url: urlOf('https') })).toBe('NotSent');
});

test('nor did one that isn’t secure in time', async () => {
  const stop = new AbortController();
  answer = () => stop.abort();
  expect(await send({ url: urlOf('https'), stop: stop.signal })).toBe('NotSent');
});

test('of one that ends, or takes too long, once it was open nobody knows', async () => {
  expect(await send({})).toBe('Error');
  const stop = new AbortController();
  answer = () => stop.abort();
  expect(await send({ stop: stop.signal })).toBe('Error');
});

test('of one that is used again nobody knows either', async () => {
  answer = (socket) => {
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}');
  };
  expect(await send({})).toBe('sent');
  answer = (socket) => socket.destroy();
  expect(await send({})).toBe('Error');
});
