import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AdapterHealth, ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import { healthRoutes } from '../../src/runtime/health.ts';
import { createHttpServer, type HttpServer } from '../../src/runtime/server.ts';
import { createSqliteStore } from '../../src/storage/sqlite/index.ts';
import type { Store } from '../../src/storage/store.ts';
import { createScriptedInbound } from '../support/scripted-inbound.ts';
import { startWebPlatform, type WebPlatform } from '../support/web-platform.ts';

let folder: string;
let store: Store;
let web: WebPlatform;
let server: HttpServer;
let url: string;

const serve = async (adapter: ChatAdapter): Promise<void> => {
  const routes = healthRoutes({ adapters: [adapter], pingDatabase: store.ping });
  server = createHttpServer(routes, pino({ level: 'silent' }));
  url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-health-'));
  store = createSqliteStore(join(folder, 'bot.db'));
  await store.migrate();
  web = await startWebPlatform(createScriptedInbound());
});

afterEach(async () => {
  await server.close();
  await web.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, body: await response.json() };
};

test('all is well', async () => {
  await serve(web.adapter);
  expect(await ask('/healthz')).toEqual({ status: 200, body: { ok: true } });
  expect(await ask('/readyz')).toMatchObject({
    status: 200,
    body: { ok: true, checks: [{ name: 'database' }, { name: 'web', ok: true }] },
  });
});

test('without its database the process lives, and is not ready', async () => {
  await serve(web.adapter);
  await store.close();
  expect((await ask('/healthz')).status).toBe(200);
  expect(await ask('/readyz')).toMatchObject({
    status: 503,
    body: {
      ok: false,
      checks: [
        { name: 'database', ok: false },
        { name: 'web', ok: true },
      ],
    },
  });
});

test('a database without its tables is not ready', async () => {
  await serve(web.adapter);
  const empty = createSqliteStore(join(folder, 'empty.db'));
  await expect(empty.ping()).rejects.toThrow('workspace');
  await empty.close();
});

test.each([
  ['says so', async (): Promise<AdapterHealth> => ({ ok: false, detail: 'no connection' })],
  ['throws', async (): Promise<AdapterHealth> => Promise.reject(new Error('no connection'))],
])('an adapter that %s is named', async (_, health) => {
  await serve({ ...web.adapter, health });
  const { status, body } = await ask('/readyz');
  expect(status).toBe(503);
  expect(body).toMatchObject({ checks: [{ name: 'database', ok: true }, { name: 'web' }] });
  expect(JSON.stringify(body)).toContain('no connection');
});
