import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPictures } from '../../../adapters/teams/pictures.ts';
import { createHttpServer, type HttpServer } from '../../../src/runtime/server.ts';
import { createReadableLog } from '../../support/readable-log.ts';
import { question, stats } from '../../support/sample-views.ts';

const PUBLIC = 'https://bot.example.com';
const withPicture = (path: string) => ({ ...question, picture: { path, alt: 'Two curves' } });

let folder: string;
let folders: readonly string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-teams-pictures-'));
  folders = [join(folder, 'first'), join(folder, 'second')];
  await mkdir(join(folder, 'second', 'monitoring'), { recursive: true });
  await writeFile(join(folder, 'second', 'monitoring', 'drift.png'), 'a picture');
  await writeFile(join(folder, 'second', 'monitoring', 'drift.jpg'), 'a photo');
  await writeFile(join(folder, 'second', 'monitoring', 'drift.webp'), 'new');
  await writeFile(join(folder, 'second', 'monitoring', 'drift.yaml'), 'answer: b');
  await writeFile(join(folder, 'secret.png'), 'secret');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the address of a picture', () => {
  test.each([PUBLIC, `${PUBLIC}/`])('stands on the public one: %s', async (publicUrl) => {
    const addresses = await createPictures({ folders, publicUrl }).of(
      withPicture('monitoring/drift.png'),
    );
    expect([...addresses]).toEqual([
      ['monitoring/drift.png', 'https://bot.example.com/teams/pictures/monitoring/drift.png'],
    ]);
  });

  test.each(['monitoring/none.png', 'monitoring/drift.webp', '../secret.png', '/etc/passwd.png'])(
    'is none where the picture isn’t there, or isn’t of a kind that cards show: %s',
    async (path) => {
      const pictures = createPictures({ folders, publicUrl: PUBLIC });
      expect((await pictures.of(withPicture(path))).size).toBe(0);
    },
  );

  test('is none without a public address, and nothing is served', async () => {
    const pictures = createPictures({ folders });
    expect((await pictures.of(withPicture('monitoring/drift.png'))).size).toBe(0);
    expect(pictures.routes).toEqual([]);
  });

  test('is none for a view without one', async () => {
    const pictures = createPictures({ folders, publicUrl: PUBLIC });
    expect((await pictures.of(stats)).size).toBe(0);
    expect((await pictures.of(question)).size).toBe(0);
  });
});

describe('over HTTP', () => {
  let server: HttpServer;
  let port: number;

  beforeEach(async () => {
    const { routes } = createPictures({ folders, publicUrl: PUBLIC });
    server = createHttpServer(routes, createReadableLog().log);
    port = await server.listen(0, '127.0.0.1');
  });
  afterEach(() => server.close());

  const get = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}/teams/pictures/${path}`, init);

  test.each([
    ['monitoring/drift.png', 'image/png', 'a picture'],
    ['monitoring/drift.jpg?v=2', 'image/jpeg', 'a photo'],
  ])('a picture is what it is: %s', async (path, type, words) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(words);
  });

  test('may be asked for without its bytes', async () => {
    const response = await get('monitoring/drift.png', { method: 'HEAD' });
    expect(response.headers.get('content-length')).toBe('9');
    expect(await response.text()).toBe('');
  });

  test.each([
    'monitoring/none.png',
    'monitoring/drift.yaml',
    'monitoring/drift.webp',
    '..%2fsecret.png',
    '%2e%2e/secret.png',
    'monitoring/..%2f..%2f..%2fsecret.png',
    'monitoring%2fdrift.png',
    '',
    'drift.png%00',
  ])('anything else isn’t there: %j', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  test('nothing is taken', async () => {
    const response = await get('monitoring/drift.png', { method: 'POST', body: 'x' });
    expect(response.status).toBe(405);
  });
});
