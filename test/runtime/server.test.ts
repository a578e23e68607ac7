import { once } from 'node:events';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
import type { Route } from '../../src/core/adapter/routes.ts';
import { createHttpServer, type HttpServer } from '../../src/runtime/server.ts';

let server: HttpServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const lines: string[] = [];
const log = pino({ level: 'error' }, { write: (line) => void lines.push(line) });

const serve = async (routes: readonly Route[]): Promise<string> => {
  server = createHttpServer(routes, log);
  return `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
};

const says = (path: string): Route => ({
  path,
  handle: ({ url }, response) => void response.end(`${path} got ${url}`),
});

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

describe('a path', () => {
  test('is served by the route that names it, whatever its query', async () => {
    const url = await serve([says('/'), says('/folder/*'), says('/folder/one'), says('/other')]);
    expect(await textOf(`${url}/`)).toBe('/ got /');
    expect(await textOf(`${url}/folder/one?a=/other`)).toBe('/folder/one got /folder/one?a=/other');
    expect(await textOf(`${url}/folder/two`)).toBe('/folder/* got /folder/two');
    expect(await textOf(`${url}/folder/`)).toBe('/folder/* got /folder/');
  });

  test('is served by the longest folder', async () => {
    const url = await serve([says('/a/*'), says('/a/b/*')]);
    expect(await textOf(`${url}/a/b/c`)).toBe('/a/b/* got /a/b/c');
  });

  test.each(['/unknown', '/folder', '/folders/one', '/constructor', '/__proto__', '//'])(
    '%s is 404 without detail',
    async (path) => {
      const url = await serve([says('/'), says('/folder/*')]);
      const response = await fetch(url + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('Not found\n');
    },
  );
});

describe('a route that fails', () => {
  test.each([
    ['throws', () => raise()],
    ['rejects', async () => raise()],
  ])('and %s is 500 without detail, logged, and takes nothing else down', async (_, handle) => {
    lines.length = 0;
    const url = await serve([{ path: '/bad', handle }, says('/good')]);
    const response = await fetch(`${url}/bad`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('disk');
    expect(lines.join()).toContain('the disk is full');
    expect(await textOf(`${url}/good`)).toBe('/good got /good');
  });

  test('halfway through its answer cuts it off', async () => {
    const handle: Route['handle'] = async (_request, response) => {
      response.write('half');
      raise();
    };
    const url = await serve([{ path: '/', handle }]);
    await expect(textOf(url)).rejects.toThrow();
  });
});

const raise = (): never => {
  throw new Error('the disk is full');
};

test('headers without end are refused', async () => {
  const url = await serve([says('/')]);
  const response = await fetch(url, { headers: { long: 'x'.repeat(20_000) } });
  expect(response.status).toBe(431);
});

test('closing answers what is under way, and takes nothing new', async () => {
  let reached = (): void => {};
  let finish = (): void => {};
  const isReached = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const handle: Route['handle'] = async (_request, response) => {
    reached();
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    response.end('finished');
  };
  const url = await serve([{ path: '/', handle }]);
  const underWay = textOf(url);
  await isReached;
  const closed = server?.close();
  const { port, hostname } = new URL(url);
  const late = connect(Number(port), hostname);
  const [refused] = await once(late, 'error');
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
  finish();
  expect(await underWay).toBe('finished');
  await closed;
  server = undefined;
});
