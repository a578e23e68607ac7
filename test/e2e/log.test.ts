import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const LOGGER = new URL('../../dist/src/runtime/logger.js', import.meta.url);

let child: ChildProcessByStdio<null, Readable, null> | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
  child = undefined;
});

/** A process with the product's log on its standard output, as a pipe. */
const run = (code: string): ChildProcessByStdio<null, Readable, null> => {
  const program = `
    const { createLogger } = await import('${LOGGER.href}');
    const log = createLogger({ level: 'info', readable: false });
    ${code}`;
  child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.setEncoding('utf8');
  return child;
};

const STAY = 'setInterval(() => {}, 60_000);';

test('a line is there soon, while the process goes on', async () => {
  const { stdout } = run(`log.info('begun'); ${STAY}`);
  const [text] = await once(stdout, 'data');
  expect(JSON.parse(String(text))).toMatchObject({ level: 30, msg: 'begun' });
});

test.each(['process.exit(0)', 'process.exit(1)', 'process.exitCode = 0'])(
  'every line is there when the process ends by %s',
  async (end) => {
    const ending = run(`for (let i = 0; i < 1000; i += 1) { log.info({ i }, 'line'); } ${end};`);
    const lines = (await ending.stdout.toArray()).join('').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).i)).toEqual([...Array(1000).keys()]);
  },
);

test('every line is there when the process ends by an error that nobody caught', async () => {
  const ending = run(`log.info('before'); setImmediate(() => { throw new Error('no'); });`);
  const lines = (await ending.stdout.toArray()).join('').trim().split('\n');
  expect(lines).toHaveLength(1);
});

test('warnings don’t wait, even where the thread never comes to rest', async () => {
  const { stdout } = run(`
    log.warn('hot');
    log.error('hotter');
    for (;;) await Promise.resolve();`);
  let text = '';
  for await (const part of stdout) {
    text += part;
    if (text.split('\n').length > 2) {
      break;
    }
  }
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).msg),
  ).toEqual(['hot', 'hotter']);
});

test('every line is there whole, however slowly somebody reads', async () => {
  const slow = run(`
    void process.stdout.isTTY;
    for (let i = 0; i < 3000; i += 1) { log.info({ i, text: 'x'.repeat(100) }, 'line'); }
    process.exit(0);`);
  await once(slow.stdout, 'readable');
  const lines = (await slow.stdout.toArray()).join('').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).i)).toEqual([...Array(3000).keys()]);
});

test('the process ends although nobody reads any more', async () => {
  const alone = run(`
    void process.stdout.isTTY;
    log.info('begun');
    process.on('SIGTERM', () => { log.info('stopped'); process.exit(0); });
    ${STAY}`);
  await once(alone.stdout, 'data');
  const closed = once(alone.stdout, 'close');
  alone.stdout.destroy();
  await closed;
  alone.kill('SIGTERM');
  expect(await once(alone, 'exit')).toEqual([0, null]);
});
