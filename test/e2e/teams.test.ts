import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { channelIdOf } from '../../adapters/teams/ids.ts';
import { type BotProcess, failToStart, startBot } from '../faults/bot-process.ts';
import { bringForward } from '../support/bring-forward.ts';
import { startFakeSlack } from '../support/slack/fake-slack.ts';
import { type FakeTeams, startFakeTeams } from '../support/teams/fake-teams.ts';
import { createTeamsPerson, type TeamsPerson } from '../support/teams/person.ts';
import { actionsOf } from '../support/teams/read/find-action.ts';
import type { TeamsConversation } from '../support/teams/state.ts';

let folder: string;
let fake: FakeTeams;
let general: TeamsConversation;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mlops-daily-teams-e2e-'));
  fake = await startFakeTeams({ accessToken: null });
  const { id: tenant } = fake.addTenant('contoso', 'emea');
  const members = ['Ana', 'Ben', 'Chen'].map(
    (name) => fake.addUser({ who: name.toLowerCase(), name, tenant }).id,
  );
  general = fake.conversation(fake.addTeam({ name: 'Data', tenant, members }).id);
});

afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true, force: true });
});

const databaseFile = () => join(folder, 'bot.db');

/** A life of the process in development, from start to SIGTERM. */
const live = async (story: (bot: BotProcess) => Promise<void>): Promise<void> => {
  const variables = { TEAMS_DEVELOPMENT: 'true' };
  const bot = await startBot({ databaseFile: databaseFile(), variables });
  try {
    await story(bot);
  } finally {
    expect(await bot.stop()).toBe(0);
  }
};

const personOn = ({ url }: BotProcess, who: string): TeamsPerson =>
  createTeamsPerson({ fake, url: `${url}/api/messages`, who });

/** Has the process find, at its next start, that this is due. */
const isDue = (what: 'question' | 'reveal') =>
  bringForward(
    databaseFile(),
    channelIdOf({ tenant: general.tenant, conversation: general.id }),
    what,
  );

/** Presses the first answer of the newest card. */
const answer = (person: TeamsPerson) => {
  const message = person.newest(general.id);
  const [first] = actionsOf(message.card ?? {}).filter(({ json }) => json['verb'] === 'answer');
  return person.press(message, { verb: 'answer', data: first?.json['data'] as object as never });
};

const install = async (bot: BotProcess): Promise<void> => {
  const ana = personOn(bot, 'ana');
  await ana.addBot(general.id);
  await fake.until(() => ana.reads(general.id).includes('Start the daily question'));
  await ana.press(ana.newest(general.id), { label: 'Start the daily question' });
  expect(ana.newest(general.id).isOwnLook).toBe(true);
};

describe('the process, with Teams in development', () => {
  test('says hello where it is added, is ready, and shows nothing of the playground', async () => {
    await live(async (bot) => {
      await install(bot);
      const ready = await fetch(`${bot.url}/readyz`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { ok: true }]);
      expect((await fetch(`${bot.url}/playground/snapshot?member=ana`)).status).toBe(404);
      expect((await fetch(bot.url)).status).toBe(404);
      const { entries } = bot.log;
      expect(entries.find(({ msg }) => String(msg).includes('development'))).toMatchObject({
        level: 40,
      });
    });
    expect(fake.state.problems).toEqual([]);
  });

  test('in three lives: started, asked and answered, revealed; it forgets no conversation', async () => {
    await live(install);
    await isDue('question');
    await live(async (bot) => {
      const [ben, chen] = [personOn(bot, 'ben'), personOn(bot, 'chen')];
      await fake.until(() => ben.reads(general.id).includes('Question of the day'));
      const { status, body } = await answer(ben);
      expect([status, JSON.stringify(body)]).toEqual([200, expect.stringContaining('Read more')]);
      await fake.until(() => chen.reads(general.id).includes('1 person has answered'));
      await Promise.all([ben.comeBack(general.id), chen.comeBack(general.id)]);
      expect(ben.reads(general.id)).toContain('Read more');
      expect(chen.reads(general.id)).not.toContain('Read more');

      await ben.write('leaderboard');
      await fake.until(() =>
        ben.sees(ben.chat).some(({ summary }) => summary.startsWith('Leaderboard')),
      );
    });
    await isDue('reveal');
    await live(async (bot) => {
      const chen = personOn(bot, 'chen');
      await fake.until(() => chen.reads(general.id).includes('The answer ·'));
    });
    const { messages } = general;
    expect(messages.filter(({ from }) => from === fake.state.bot.id)).toHaveLength(3);
    expect(fake.state.problems).toEqual([]);
  }, 60_000);
});

const GUID = '0a1b2c3d-0000-4000-8000-000000000001';
const REGISTRATION = {
  MICROSOFT_APP_ID: GUID,
  MICROSOFT_APP_TENANT_ID: GUID,
  MICROSOFT_APP_PASSWORD: 'abc8Q~secret',
};

test('the process, with a registration: whoever has no token is turned away', async () => {
  const variables = { ...REGISTRATION, HOST: '127.0.0.1' };
  const bot = await startBot({ databaseFile: databaseFile(), variables });
  try {
    const told = await personOn(bot, 'ana').write('help');
    expect([told.status, told.body]).toEqual([401, undefined]);
    expect(fake.calls()).toEqual([]);
  } finally {
    expect(await bot.stop()).toBe(0);
  }
  expect(JSON.stringify(bot.log.entries)).not.toContain('abc8Q~secret');
});

test('the process, with Slack and Teams together, serves both', async () => {
  const slack = await startFakeSlack();
  const bot = await startBot({
    databaseFile: databaseFile(),
    variables: {
      TEAMS_DEVELOPMENT: 'true',
      SLACK_BOT_TOKEN: slack.state.botToken,
      SLACK_SIGNING_SECRET: slack.state.signingSecret,
      SLACK_API_URL: slack.apiUrl,
    },
  });
  try {
    const ready = await fetch(`${bot.url}/readyz`);
    expect(await ready.json()).toMatchObject({
      ok: true,
      checks: [{ name: 'database' }, { name: 'slack' }, { name: 'teams' }],
    });
    await install(bot);
    const unsigned = await fetch(`${bot.url}/slack/events`, { method: 'POST', body: '{}' });
    expect(unsigned.status).toBe(401);
  } finally {
    expect(await bot.stop()).toBe(0);
    await slack.close();
  }
});

describe('a start with Teams that can’t be', () => {
  test.each([
    [
      { ...REGISTRATION, MICROSOFT_APP_ID: 'my-bot' },
      'MICROSOFT_APP_ID="my-bot": must be the application (client) id',
    ],
    [
      { ...REGISTRATION, MICROSOFT_APP_TYPE: 'UserAssignedMSI' },
      'MICROSOFT_APP_PASSWORD=…: isn’t used with MICROSOFT_APP_TYPE=UserAssignedMSI',
    ],
    [
      { MICROSOFT_APP_PASSWORD: 'abc8Q~secret' },
      'MICROSOFT_APP_ID: is missing; without it MICROSOFT_APP_PASSWORD can’t be used',
    ],
    [
      { TEAMS_DEVELOPMENT: 'true', HOST: '0.0.0.0' },
      'HOST="0.0.0.0": must be a loopback address such as 127.0.0.1',
    ],
  ] as readonly [Record<string, string>, string][])(
    'for %j ends with 1 and a line that says why',
    async (variables, line) => {
      const { code, stderr } = await failToStart({
        databaseFile: databaseFile(),
        variables,
      });
      expect(code).toBe(1);
      expect(stderr).toContain(`MLOps Daily can’t start.\n${line}`);
      expect(stderr).not.toContain('abc8Q~secret');
    },
  );
});
