import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { channelIdOf, workspaceIdOf } from '../../adapters/slack/ids.ts';
import { defaultSettings, localDateSchema } from '../../src/core/schedule/settings.ts';
import { createPostgresStore } from '../../src/storage/postgres/index.ts';
import { type BotProcess, failToStart, startBot } from '../faults/bot-process.ts';
import { createDatabase, type TestDatabase } from '../support/postgres/database.ts';
import { type FakeSlack, startFakeSlack } from '../support/slack/fake-slack.ts';
import { createSlackPerson } from '../support/slack/people.ts';
import { interactiveElements } from '../support/slack/read/find-element.ts';
import { overHttp } from '../support/slack/way.ts';

const CHANNELS = Array.from({ length: 12 }, (_, index) => `C${index + 1}`);

let database: TestDatabase;
let fake: FakeSlack;
let folder: string;

beforeEach(async () => {
  database = await createDatabase(inject('postgresUrl'));
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-replicas-'));
  fake = await startFakeSlack();
  for (const id of CHANNELS) {
    fake.addChannel({ id, members: [fake.state.botUserId, 'U1', 'U2'] });
  }
});

afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true, force: true });
  await database.drop();
});

const environment = (url = database.url) => ({
  databaseFile: join(folder, 'unused.db'),
  variables: {
    DATABASE_URL: url,
    SLACK_BOT_TOKEN: fake.state.botToken,
    SLACK_SIGNING_SECRET: fake.state.signingSecret,
    SLACK_API_URL: fake.apiUrl,
    HOST: '127.0.0.1',
  },
});

/** A question is due in every channel, revealed tomorrow. */
const planQuestions = async (now: number): Promise<void> => {
  const store = createPostgresStore(database.url);
  await store.migrate();
  const tomorrow = new Date(now + 86_400_000).toISOString().slice(0, 10);
  for (const id of CHANNELS) {
    await store.addChannel({
      id: channelIdOf(fake.state.teamId, id),
      workspaceId: workspaceIdOf(fake.state.teamId),
      adapter: 'slack',
      settings: defaultSettings('en', 'Etc/UTC'),
      plan: { daily: { localDate: localDateSchema.parse(tomorrow), at: now }, weekly: null },
      now,
    });
  }
  await store.close();
};

const messagesOf = (id: string) =>
  fake.state.channels.get(id)?.messages.filter(({ threadTs }) => threadTs === undefined) ?? [];

/** Presses the first answer of a channel's question, at one of the replicas. */
const pressAt = async (bot: BotProcess, channel: string) => {
  const [question] = messagesOf(channel);
  const person = createSlackPerson({
    fake,
    way: overHttp(fake, `${bot.url}/slack/events`),
    userId: 'U1',
  });
  const button = question && interactiveElements(question.blocks)[0];
  if (question === undefined || button === undefined) {
    throw new Error('There is nothing to press.');
  }
  const told = await person.press(question, { value: String(button.element['value']) });
  await told.replied();
  return person.ephemerals().at(-1);
};

test('two replicas start on an empty database at once', async () => {
  const bots = await Promise.all([startBot(environment()), startBot(environment())]);
  expect(await Promise.all(bots.map((bot) => bot.stop()))).toEqual([0, 0]);
});

test('two replicas post each question once, and either takes an answer', async () => {
  await planQuestions(Date.now());
  const bots = await Promise.all([startBot(environment()), startBot(environment())]);
  const [first, second] = bots;
  try {
    await fake.until(() => CHANNELS.every((id) => messagesOf(id).length > 0));
    expect(JSON.stringify(await pressAt(first, 'C1'))).not.toContain('first answer counts');
    expect(JSON.stringify(await pressAt(second, 'C1'))).toContain('first answer counts');
  } finally {
    expect(await Promise.all(bots.map((bot) => bot.stop()))).toEqual([0, 0]);
  }
  expect(CHANNELS.map((id) => messagesOf(id).length)).toEqual(CHANNELS.map(() => 1));
  expect(await database.query('select count(*)::int as answers from answer')).toEqual([
    { answers: 1 },
  ]);
  const { password } = new URL(database.url);
  expect(JSON.stringify(bots.map(({ log }) => log.entries))).not.toContain(password);
});

test('a database that can’t be reached stops the start, in words and without the password', async () => {
  const { code, stderr } = await failToStart(environment('postgres://bot:hunter2@127.0.0.1:1/bot'));
  expect(code).toBe(1);
  expect(stderr).toContain('Check that PostgreSQL runs at the host and port of DATABASE_URL');
  expect(stderr).not.toMatch(/hunter2|^ {4}at /m);
});
