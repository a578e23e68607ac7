import { describe, expect, test } from 'vitest';
import { createLogger } from '../../src/runtime/logger.ts';

const logging = (level = 'info') => {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  return { lines, log: createLogger({ level, readable: false, destination }) };
};

describe('the log', () => {
  test.each([
    { token: 'xoxb-1' },
    { botToken: 'xoxb-1' },
    { config: { SLACK_SIGNING_SECRET: 'xoxb-1' } },
    { request: { headers: { Authorization: 'xoxb-1', 'set-cookie': ['xoxb-1'] } } },
    { a: [{ b: { c: { client_secret: 'xoxb-1', ENCRYPTION_KEY: 'xoxb-1' } } }] },
    { MICROSOFT_APP_PASSWORD: 'xoxb-1', registration: { password: 'xoxb-1' } },
    { request: { headers: { toJSON: () => ({ authorization: 'xoxb-1' }) } } },
    { url: 'postgres://bot:xoxb-1@db:5432/bot' },
    { said: ['can’t reach postgres://bot:xoxb-1@db/bot or https://:xoxb-1@proxy/'] },
    { err: new Error('can’t reach postgres://bot:xoxb-1@db/bot') },
    { err: Object.assign(new Error('refused'), { config: { headers: { cookie: 'xoxb-1' } } }) },
  ])('never holds a secret: %j', (fields) => {
    const { lines, log } = logging();
    log.info(fields, 'asked');
    expect(lines).toHaveLength(1);
    for (const line of lines) {
      expect(line).toContain('[secret]');
      expect(line).not.toContain('xoxb-1');
    }
  });

  test('holds everything else as it is, an error with its stack', () => {
    const { lines, log } = logging();
    const at = new Date('2026-11-23T08:30:00Z');
    log.warn({ roundId: 'r', tokens: 12, at, list: [1, null], err: new TypeError('no') }, 'said');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ...{ level: 40, msg: 'said', roundId: 'r', tokens: 12 },
      ...{ at: '2026-11-23T08:30:00.000Z', list: [1, null] },
      err: { type: 'TypeError', message: 'no', stack: expect.stringContaining('logger.test') },
    });
  });

  test('a line’s end in what somebody sent begins no new line', () => {
    const { lines, log } = logging();
    log.info({ name: 'ana"}\n{"level":60,"msg":"forged"}' }, 'joined');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a cycle is cut, not followed', () => {
    const { lines, log } = logging();
    const cycle: Record<string, unknown> = { name: 'one' };
    cycle['self'] = cycle;
    log.info({ cycle }, 'said');
    expect(lines[0]).toContain('"name":"one"');
  });

  test('the level decides what is written', () => {
    const { lines, log } = logging('warn');
    log.info('not this');
    log.warn('this');
    expect(lines).toHaveLength(1);
  });
});
