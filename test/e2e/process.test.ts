import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EntryView, Snapshot } from '../../adapters/web/snapshot.ts';
import type { View } from '../../src/core/view/view.ts';
import { createFolder, questionText, TOPICS } from '../bank/folder-fixture.ts';
import {
  type BotEnvironment,
  type BotProcess,
  failToStart,
  startBot,
} from '../faults/bot-process.ts';

let folder: string;
let bot: BotProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-process-'));
});

afterEach(async () => {
  await bot?.kill();
  bot = undefined;
  await rm(folder, { recursive: true, force: true });
});

const start = async (environment: Partial<BotEnvironment> = {}): Promise<BotProcess> => {
  bot = await startBot({ databaseFile: join(folder, 'bot.db'), ...environment });
  return bot;
};

const post = async (path: string, body: object): Promise<{ view: View }> => {
  const response = await fetch(`${bot?.url}/playground/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as { view: View };
};

const questionsOf = async (): Promise<readonly EntryView[]> => {
  const response = await fetch(`${bot?.url}/playground/snapshot?member=dana`);
  const { entries } = (await response.json()) as Snapshot;
  return entries.filter(({ view }) => view.kind === 'question');
};

/** The open question: at the start the playground goes on to one. */
const openQuestion = async () => {
  for (;;) {
    const { view, ask } = (await questionsOf()).at(-1) ?? {};
    if (view?.kind === 'question' && view.closed === undefined && ask !== undefined) {
      return { view, ask };
    }
    await post('clock', { to: 'next-slot' });
  }
};

describe('a start that can’t be', () => {
  const databaseFile = () => join(folder, 'bot.db');

  test.each([
    [{ HOST: '0.0.0.0' }, 'HOST="0.0.0.0": must be a loopback address'],
    [{ PORT: 'eighty' }, 'PORT="eighty": must be a port'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL="loud": must be one of'],
  ])('for %j ends with 1 and a line that says why', async (variables, line) => {
    const { code, stderr } = await failToStart({ databaseFile: databaseFile(), variables });
    expect(code).toBe(1);
    expect(stderr).toContain(`MLOps Daily can’t start.\n${line}`);
    expect(stderr).not.toContain('    at ');
  });

  test('without a question names the folder', async () => {
    const { path } = await createFolder({ 'topics.yaml': TOPICS });
    const { code, stderr } = await failToStart({
      databaseFile: databaseFile(),
      questionsDir: path,
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`There is no question to ask in ${path}.`);
  });

  test('without one of several folders of questions names that folder', async () => {
    const { path } = await createFolder({
      'topics.yaml': TOPICS,
      'serving/one.yaml': questionText('one'),
    });
    const { code, stderr } = await failToStart({
      databaseFile: databaseFile(),
      questionsDir: [path, join(path, 'gone')].join(delimiter),
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`QUESTIONS_DIR: there is no folder ${join(path, 'gone')}.`);
    expect(stderr).not.toContain('    at ');
  });

  test('on a file that is no database says which variable to set', async () => {
    await writeFile(databaseFile(), 'not a database, but long enough to be read as one');
    const { code, stderr } = await failToStart({ databaseFile: databaseFile() });
    expect(code).toBe(1);
    expect(stderr).toMatch(/not a database\. Set DATABASE_URL to /);
    expect(stderr).not.toContain('    at ');
  });

  test('on a port that is taken says so', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const variables = { PORT: String(port) };
    const { code, stderr } = await failToStart({ databaseFile: databaseFile(), variables });
    server.close();
    expect(code).toBe(1);
    expect(stderr).toContain('set PORT to a free port');
  });
});

test('one id leads from a press through its answer to its feedback', async () => {
  const { log } = await start({ variables: { LOG_LEVEL: 'debug' } });
  const { ask, view } = await openQuestion();
  await post('answers', { member: 'ana', ask, options: [view.options[0]?.id] });
  await post('answers', { member: 'ben', ask, options: [view.options[0]?.id] });
  const given = await log.find(({ msg, person }) => msg === 'feedback given' && person === 'ben');
  const sameId = log.entries.filter(({ requestId }) => requestId === given['requestId']);
  expect(sameId.map(({ msg }) => msg)).toEqual([
    'press received',
    'answer handled',
    'feedback given',
  ]);
});

test('a round keeps the question that it was posted with, and the next one takes the new file', async () => {
  const { path, write } = await createFolder({
    'topics.yaml': TOPICS,
    'serving/one.yaml': questionText('one'),
  });
  const { log } = await start({ questionsDir: path });
  const { ask, view } = await openQuestion();
  expect(view.scenario).toBe('You serve a model.');

  const changed = questionText('one')
    .replace('revision: 1', 'revision: 2')
    .replace('You serve a model.', 'You serve two models.')
    .replace('id: right', 'id: third')
    .replace('answer: [right]', 'answer: [third]');
  await write('topics.yaml', TOPICS.replace('en: Serving', 'en: Serving models'));
  await write('cost/broken.yaml', 'id: [');
  await write('serving/one.yaml', changed);
  await log.find(({ msg, problems }) => msg === 'Question bank loaded' && Number(problems) > 0);

  const { view: feedback } = await post('answers', { member: 'ana', ask, options: ['right'] });
  expect(feedback).toMatchObject({ kind: 'feedback', verdict: 'right' });
  await post('clock', { to: 'next-slot' });
  const old = (await questionsOf()).find((entry) => entry.ask === ask);
  expect(old?.view).toMatchObject({
    scenario: 'You serve a model.',
    closed: { right: ['right'] },
  });

  const next = await openQuestion();
  expect(next.view.scenario).toBe('You serve two models.');
  expect(next.view.meta).toContain('Serving models');
  expect(next.ask).not.toBe(ask);
});

test('the playground begins anew with its database, and goes on with it otherwise', async () => {
  const asked = async () => (await questionsOf()).map(({ ask }) => ask);
  await start();
  await openQuestion();
  const before = await asked();
  await bot?.kill();
  await start();
  expect((await asked()).slice(0, before.length)).toEqual(before);
  await bot?.kill();
  for (const end of ['', '-wal', '-shm']) {
    await rm(join(folder, `bot.db${end}`), { force: true });
  }
  await start();
  await openQuestion();
  const after = await asked();
  expect(after.filter((ask) => before.includes(ask))).toEqual([]);
});

/** Begins to send a command, and holds the rest of it back. */
const beginRequest = async (): Promise<{ socket: Socket; rest: string }> => {
  const { hostname, port, host } = new URL(String(bot?.url));
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const body = JSON.stringify({ member: 'ana', text: 'help' });
  socket.write(
    `POST /playground/commands HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  return { socket, rest: body.slice(5) };
};

test('SIGTERM answers what is under way, cuts off what hangs, and exits with 0 within 10 s', async () => {
  const { log, stop, url } = await start();
  const listening = await fetch(`${url}/playground/events?member=ana`);
  const slow = await beginRequest();
  const hanging = await beginRequest();
  const answer = once(slow.socket, 'data');
  // An answer to a later request says that the server has read the earlier ones.
  expect((await fetch(`${url}/healthz`)).status).toBe(200);

  const asked = performance.now();
  const stopped = stop();
  await log.find(({ msg }) => msg === 'stopping');
  slow.socket.write(slow.rest);
  expect(String((await answer)[0])).toMatch(/^HTTP\/1\.1 (?:200|503) /);
  expect(await stopped).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
  expect(log.entries.at(-1)).toMatchObject({ msg: 'stopped' });
  await listening.text();
  hanging.socket.destroy();
}, 20_000);

test('an unknown path is 404, and health and readiness answer', async () => {
  const { url } = await start();
  const statuses = ['/nothing', '/healthz', '/readyz'].map(
    async (path) => (await fetch(url + path)).status,
  );
  expect(await Promise.all(statuses)).toEqual([404, 200, 200]);
});
