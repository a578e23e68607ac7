import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../adapters/web/snapshot.ts';
import { formatAsk } from '../../../src/core/ask.ts';
import { RIGHT, ROUND } from '../../support/sample-views.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import { startWebPlatform, type WebPlatform } from '../../support/web-platform.ts';

let platform: WebPlatform;
let inbound: ScriptedInbound;

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await writeFile(join(folder, 'page.js'), 'export {};');
  await writeFile(join(folder, 'drift.png'), 'a picture');
  await writeFile(join(folder, 'secret.yaml'), 'answer: [b]');
  inbound = createScriptedInbound();
  platform = await startWebPlatform(inbound, { assetsDir: folder, pictureFolders: [folder] });
});

afterEach(() => platform.close());

const ANSWER = { member: 'ana', ask: formatAsk(ROUND), options: [RIGHT] };

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(platform.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

/** `fetch` sets `Host` itself; a page elsewhere that rebound its name would send its own. */
const statusWithHost = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${platform.url}/`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('requests that are wrong', () => {
  test.each([
    ['/playground/answers', 'not json', 'body'],
    ['/playground/answers', [], 'body'],
    ['/playground/answers', { ...ANSWER, member: 'eve' }, 'member'],
    ['/playground/answers', { ...ANSWER, ask: 'round:1' }, 'ask'],
    ['/playground/answers', { ...ANSWER, options: [] }, 'options'],
    ['/playground/answers', { ...ANSWER, options: ['<b>'] }, 'options.0'],
    ['/playground/answers', { ...ANSWER, right: true }, 'body'],
    ['/playground/commands', { member: 'ana' }, 'text'],
    ['/playground/commands', { member: 'ana', text: 'x'.repeat(2001) }, 'text'],
    ['/playground/forms', { member: 'ana', form: '', values: {} }, 'form'],
    ['/playground/forms', { member: 'ana', form: 'f', values: { a: 1 } }, 'values.a'],
    ['/playground/clock', { to: 'yesterday' }, 'to'],
  ])('%s with %j is refused and names %s', async (path, body, field) => {
    const response = await post(path, body);
    expect(response.status).toBe(400);
    const answer = (await response.json()) as { error: string };
    expect(answer).toMatchObject({ field });
    expect(answer.error).toContain(`${field}: `);
    expect([inbound.answers, inbound.commands, inbound.forms, platform.moves].flat()).toEqual([]);
  });

  test.each(['/playground/snapshot', '/playground/events'])('%s of nobody is 400', async (path) => {
    const response = await fetch(`${platform.url + path}?member=eve`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ field: 'member' });
  });

  test('a body that is too long is 413', async () => {
    const response = await post('/playground/commands', 'x'.repeat(70_000));
    expect(response.status).toBe(413);
  });

  test.each([
    '/playground/',
    '/playground/nothing',
    '/playground/secret.yaml',
    '/playground/..%2fsecret.yaml',
    '/playground/pictures/secret.yaml',
    '/playground/pictures/..%2fdrift.png',
    '/playground/pictures/other.png',
  ])('%s is 404 without detail', async (path) => {
    const response = await fetch(platform.url + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: 'Not found' });
  });

  test('a fault is 500 without detail', async () => {
    inbound.replies.command = () => {
      throw new Error('SQLITE_FULL: database or disk is full');
    };
    const response = await post('/playground/commands', { member: 'ana', text: 'help' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('SQLITE');
  });
});

describe('requests from elsewhere', () => {
  test.each([
    ['evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['192.168.1.7:3000', 403],
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
  ])('a page asked for at %s is %i', async (host, status) => {
    expect(await statusWithHost(host)).toBe(status);
  });

  test.each(['https://evil.example', 'http://localhost:1', 'null'])(
    'a deed from %s is 403',
    async (origin) => {
      expect((await post('/playground/answers', ANSWER, { origin })).status).toBe(403);
      expect(inbound.answers).toEqual([]);
    },
  );

  test('a form of another page, which sends no Origin, is 403', async () => {
    const type = { 'content-type': 'text/plain' };
    expect((await post('/playground/answers', ANSWER, type)).status).toBe(403);
    expect(inbound.answers).toEqual([]);
  });

  test('a deed from the page itself is taken', async () => {
    const response = await post('/playground/answers', ANSWER, { origin: platform.url });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ view: { kind: 'feedback' } });
  });

  test('nothing is loaded from elsewhere and nobody frames the page', async () => {
    const { headers } = await fetch(platform.url);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

describe('what is served', () => {
  test.each([
    ['/', 'text/html'],
    ['/playground/page.js', 'text/javascript'],
    ['/playground/icon.svg', 'image/svg+xml'],
    ['/playground/pictures/drift.png', 'image/png'],
  ])('%s is %s', async (path, type) => {
    const response = await fetch(platform.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
  });

  test.each(['next-slot', 'friday'])('the clock goes to %s', async (to) => {
    expect((await post('/playground/clock', { to })).status).toBe(200);
    expect(platform.moves).toEqual([to]);
  });

  test('the snapshot says the time and what comes next on the channel’s clock', async () => {
    const response = await fetch(`${platform.url}/playground/snapshot?member=dana`);
    const { clock, me } = (await response.json()) as Snapshot;
    expect(me).toBe('dana');
    expect(clock).toEqual({
      day: 'Monday 23 November',
      time: '09:30',
      zone: 'Europe/Madrid',
      next: 'Next: the answer, 16:00',
    });
  });

  test('a stop ends the pages that listen, and their connections with them', async () => {
    const agent = new Agent({ keepAlive: true });
    const [stream]: IncomingMessage[] = await once(
      get(`${platform.url}/playground/events?member=ana`, { agent }),
      'response',
    );
    expect(stream?.headers.connection).toBe('close');
    const closed = once(stream?.resume().socket ?? agent, 'close');
    await platform.adapter.stop();
    await closed;
  });

  test('after a stop everything but the page is 503', async () => {
    await platform.adapter.stop();
    const response = await post('/playground/commands', { member: 'ana', text: '' });
    expect(response.status).toBe(503);
    expect(await platform.adapter.health()).toMatchObject({ ok: false });
  });
});
