import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BotProcess, failToStart, startBot } from '../faults/bot-process.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { createSlackPerson } from '../support/slack/people.ts';
import { overHttp, overSocket } from '../support/slack/way.ts';

let folder: string;
let fake: FakeSlack;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-slack-e2e-'));
  fake = await startFakeSlack();
  fake.addChannel({ id: 'C1', members: ['U1', 'U2', 'U3'] });
});

afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true, force: true });
});

const variables = (way: 'http' | 'socket'): Record<string, string> => ({
  SLACK_BOT_TOKEN: fake.state.botToken,
  SLACK_API_URL: fake.apiUrl,
  HOST: '127.0.0.1',
  ...(way === 'http'
    ? { SLACK_SIGNING_SECRET: fake.state.signingSecret }
    : { SLACK_APP_TOKEN: fake.state.appToken }),
});

const environment = (way: 'http' | 'socket') => ({
  databaseFile: join(folder, 'bot.db'),
  variables: variables(way),
});

const wayTo = (bot: BotProcess, way: 'http' | 'socket') =>
  way === 'http' ? overHttp(fake, `${bot.url}/slack/events`) : overSocket(fake);

describe.each(['http', 'socket'] as const)('the process, with Slack over %s', (way) => {
  test('says hello where it is invited, answers, is ready, and stops in good order', async () => {
    const bot = await startBot(environment(way));
    try {
      const ana = createSlackPerson({ fake, way: wayTo(bot, way), userId: 'U2' });
      await ana.inviteBot('C1');
      await fake.until(() => ana.reads('C1').includes('Start the daily question'));
      const told = await ana.command('C1', 'quiz');
      await told.replied();
      expect(ana.reads('C1')).toContain('Practice question');

      const ready = await fetch(`${bot.url}/readyz`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { ok: true }]);
      expect((await fetch(`${bot.url}/playground/snapshot?member=ana`)).status).toBe(404);
      expect((await fetch(bot.url)).status).toBe(404);
    } finally {
      expect(await bot.stop()).toBe(0);
    }
    expect(fake.state.problems).toEqual([]);
  });
});

test('a token that Slack doesn’t know stops the start, in words', async () => {
  const { code, stderr } = await failToStart({
    databaseFile: join(folder, 'bot.db'),
    variables: { ...variables('http'), SLACK_BOT_TOKEN: 'xoxb-forged-0000' },
  });
  expect(code).toBe(1);
  expect(stderr).toContain('Slack can’t be used with this bot token');
  expect(stderr).not.toContain('xoxb-forged-0000');
  expect(stderr).not.toMatch(/^ +at /m);
});

test('a Slack that can’t be reached stops the start, and isn’t blamed on the token', async () => {
  const { code, stderr } = await failToStart({
    databaseFile: join(folder, 'bot.db'),
    variables: { ...variables('http'), SLACK_API_URL: 'http://127.0.0.1:1/api/' },
  });
  expect(code).toBe(1);
  expect(stderr).toContain('Slack can’t be reached.');
  expect(stderr).not.toMatch(/token|^ +at /m);
});
