import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../../src/config/config.ts';

const ROOT = '/srv/bot';

describe('the environment', () => {
  test('has a default for everything', () => {
    expect(parseConfig({}, ROOT)).toEqual({
      port: 3000,
      host: '127.0.0.1',
      database: { kind: 'sqlite', file: '/srv/bot/data/playground.db' },
      questionFolders: ['/srv/bot/questions'],
      logLevel: 'info',
    });
  });

  test('counts an empty variable as absent', () => {
    const empty = { PORT: '', HOST: ' ', DATABASE_URL: '', QUESTIONS_DIR: '', LOG_LEVEL: '' };
    expect(parseConfig(empty, ROOT)).toEqual(parseConfig({}, ROOT));
  });

  test('decides everything', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      DATABASE_URL: 'sqlite:/data/bot.db',
      QUESTIONS_DIR: ['questions', '/srv/ours', ''].join(delimiter),
      LOG_LEVEL: 'debug',
      UNRELATED: 'x',
    };
    expect(parseConfig(environment, ROOT)).toEqual({
      port: 0,
      host: '::1',
      database: { kind: 'sqlite', file: '/data/bot.db' },
      questionFolders: ['/srv/bot/questions', '/srv/ours'],
      logLevel: 'debug',
    });
  });

  test.each([
    ['PORT', 'eighty', 'must be a port, 0 to 65535'],
    ['PORT', '65536', 'must be a port, 0 to 65535'],
    ['PORT', '-1', 'must be a port, 0 to 65535'],
    ['PORT', '80.5', 'must be a port, 0 to 65535'],
    ['PORT', '0x50', 'must be a port, 0 to 65535'],
    ['HOST', '0.0.0.0', 'must be a loopback address such as 127.0.0.1'],
    ['HOST', '127.0.0.1.evil.example', 'must be a loopback address such as 127.0.0.1'],
    ['HOST', 'example.org', 'must be a loopback address such as 127.0.0.1'],
    ['HOST', 'not an address', 'must be an address such as 127.0.0.1 or 0.0.0.0'],
    ['SLACK_API_URL', 'slack', 'must be a URL such as https://slack.com/api/'],
    ['DATABASE_URL', 'mysql://db/bot', 'must be sqlite:<path>'],
    ['DATABASE_URL', 'postgres://', 'must be sqlite:<path>'],
    ['DATABASE_URL', 'postgres://db', 'must be sqlite:<path>'],
    ['DATABASE_URL', 'postgres://d#b/bot', 'must be sqlite:<path>'],
    ['DATABASE_URL', 'postgres:///bot', 'must be sqlite:<path>'],
    ['DATABASE_URL', 'postgres://db:x/bot', 'must be sqlite:<path>'],
    ['DATABASE_URL', 'postgres://db/bot?sslmode=prefer', 'has an sslmode that is none of disable,'],
    ['DATABASE_URL', 'sqlite:', 'must be sqlite:<path>'],
    ['QUESTIONS_DIR', delimiter, 'must name a folder'],
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn'],
  ])('%s=%s is refused by name, value and mend', (name, value, mend) => {
    const parse = () => parseConfig({ [name]: value }, ROOT);
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(`${name}=${JSON.stringify(value)}: ${mend}`);
  });

  test('is told of all that is wrong at once, each on a line', () => {
    const parse = () => parseConfig({ PORT: 'x', HOST: 'y', LOG_LEVEL: 'z' }, ROOT);
    expect(parse).toThrow(/^PORT="x": .+\nLOG_LEVEL="z": .+\nHOST="y": .+$/);
  });
});

describe('a database on a server', () => {
  test.each([
    'postgres://bot:hunter2@db.example.org:5432/bot',
    'postgresql://bot@db/bot?sslmode=verify-full&sslrootcert=/etc/ca.pem',
    'postgres://[::1]:5433/bot',
  ])('%s is taken as it is', (url) => {
    expect(parseConfig({ DATABASE_URL: url }, ROOT).database).toEqual({ kind: 'postgres', url });
  });

  test.each([
    'postgres://bot:hunter2@db/',
    'postgres://bot:hunter2@db:port/bot',
    'postgres://bot:hunter2/@:@db/bot?sslmode=x',
    'postgres://db/bot?password=hunter2&sslmode=x',
  ])('%s is refused, and its password isn’t repeated', (url) => {
    const parse = () => parseConfig({ DATABASE_URL: url }, ROOT);
    expect(parse).toThrow('DATABASE_URL="postgres://');
    expect(parse).not.toThrow('hunter2');
  });
});

describe('Slack’s variables', () => {
  const BOT = 'xoxb-1-secret';

  test('with a token and one way in, the bot listens to the outside and keeps its own database', () => {
    expect(parseConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: 'xapp-1-secret' }, ROOT)).toEqual({
      port: 3000,
      host: '0.0.0.0',
      database: { kind: 'sqlite', file: '/srv/bot/data/mlops-daily.db' },
      questionFolders: ['/srv/bot/questions'],
      logLevel: 'info',
      slack: { botToken: BOT, appToken: 'xapp-1-secret' },
    });
  });

  test('both ways in, and another endpoint', () => {
    const environment = {
      SLACK_BOT_TOKEN: BOT,
      SLACK_APP_TOKEN: 'xapp-1-secret',
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    };
    expect(parseConfig(environment, ROOT).slack).toEqual({
      botToken: BOT,
      appToken: 'xapp-1-secret',
      signingSecret: '0123456789abcdef0123456789abcdef',
      apiUrl: 'http://127.0.0.1:9/api/',
    });
  });

  test.each([
    [{ SLACK_BOT_TOKEN: BOT }, 'SLACK_SIGNING_SECRET or SLACK_APP_TOKEN: one is missing'],
    [{ SLACK_APP_TOKEN: 'xapp-1-secret' }, 'SLACK_BOT_TOKEN: is missing'],
    [{ SLACK_BOT_TOKEN: 'xoxp-1-secret' }, 'SLACK_BOT_TOKEN=…: must be the bot token'],
    [{ SLACK_APP_TOKEN: 'xoxb-1-secret' }, 'SLACK_APP_TOKEN=…: must be an app-level token'],
    [
      { SLACK_SIGNING_SECRET: 'short-secret' },
      'SLACK_SIGNING_SECRET=…: must be the signing secret',
    ],
  ])('what is wrong is said, and no secret with it', (environment, line) => {
    const parse = () => parseConfig(environment, ROOT);
    expect(parse).toThrow(line);
    expect(parse).not.toThrow(/secret['"]?$|1-secret|short-secret/);
  });
});

test('a password that can’t be read is told how to be written', () => {
  const parse = () => parseConfig({ DATABASE_URL: 'postgres://u:p#w@db/bot' }, ROOT);
  expect(parse).toThrow('where a password writes %23 for #');
  expect(parse).not.toThrow('p#w');
});
