import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Connector, createCalls } from '../../../adapters/teams/calls.ts';
import type { PacedCall } from '../../../adapters/teams/pace.ts';
import { createTransport, type TransportOptions } from '../../../adapters/teams/transport.ts';
import type { Conversation, TeamsMessage, Transport } from '../../../adapters/teams/wire.ts';
import { Postponed, Refused } from '../../../src/core/adapter/errors.ts';
import { createWork } from '../../../src/core/adapter/work.ts';
import { type FakeTeams, startFakeTeams } from '../../support/teams/fake-teams.ts';
import type { Behaviour } from '../../support/teams/faults.ts';
import type { TeamsConversation, TeamsUser } from '../../support/teams/state.ts';

const TOKEN = 'the-bots-own-token';
const MESSAGE: TeamsMessage = {
  card: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: 'en',
    fallbackText: 'Question of the day',
    speak: 'Question of the day',
    msteams: { width: 'Full' },
    body: [{ type: 'TextBlock', text: 'Which of these?', wrap: true }],
  },
  summary: 'Question of the day',
};

let fake: FakeTeams;
let transport: Transport;
let logged: string;
let channel: TeamsConversation;
let ana: TeamsUser;
let people: TeamsUser[];
let to: Conversation;

const write = (line: string): void => {
  logged += line;
};

const start = (patch: Partial<TransportOptions> = {}): Transport =>
  createTransport({
    registration: {
      type: 'SingleTenant',
      appId: fake.state.bot.appId,
      tenantId: 'tenant',
      password: 'password',
    },
    accessToken: async () => TOKEN,
    log: pino({ level: 'trace' }, { write }),
    now: Date.now,
    ...patch,
  });

beforeEach(async () => {
  logged = '';
  fake = await startFakeTeams({ accessToken: TOKEN });
  const tenant = fake.addTenant('Contoso', 'emea');
  people = Array.from({ length: 120 }, (_, index) =>
    fake.addUser({ who: `p${index}`, name: `Person ${index}`, tenant: tenant.id }),
  );
  ana = fake.user('p0');
  const members = people.map(({ id }) => id);
  const team = fake.addTeam({ name: 'Data', tenant: tenant.id, members });
  team.hasBot = true;
  channel = fake.addChannel(team, 'MLOps');
  to = { serviceUrl: fake.serviceUrl('emea'), tenant: tenant.id, conversation: channel.id };
  transport = start();
});
afterEach(async () => {
  await transport.stop();
  await fake.close();
});

const outcomeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'sent',
    (error: unknown) => error,
  );

describe('calls', () => {
  test('send a message, as the bot', async () => {
    const id = await transport.send(to, MESSAGE);
    expect(channel.messages).toMatchObject([{ id, card: MESSAGE.card, summary: MESSAGE.summary }]);
    expect(fake.calls('send')).toMatchObject([
      { body: { channelData: { tenant: { id: to.tenant } } } },
    ]);
    expect(fake.state.problems).toEqual([]);
  });

  test('send below a message', async () => {
    const root = await transport.send(to, MESSAGE);
    await transport.send({ ...to, conversation: `${channel.id};messageid=${root}` }, MESSAGE);
    expect(channel.messages.map(({ thread }) => thread)).toEqual([undefined, root]);
  });

  test('replace a message', async () => {
    const id = await transport.send(to, MESSAGE);
    await transport.update(to, id, { ...MESSAGE, summary: 'Closed' });
    expect(channel.messages).toMatchObject([{ id, summary: 'Closed', edits: 1 }]);
  });

  test('open the same personal chat by both ids of a person', async () => {
    const { serviceUrl, tenant } = to;
    const byObject = await transport.openPersonalChat(serviceUrl, tenant, ana.objectId ?? '');
    expect(await transport.openPersonalChat(serviceUrl, tenant, ana.id)).toBe(byObject);
    await transport.send({ ...to, conversation: byObject }, MESSAGE);
    expect(fake.conversation(byObject).messages).toHaveLength(1);
    expect(fake.state.problems).toEqual([]);
  });

  test('tell who a member is, of a thread too', async () => {
    const thread = { ...to, conversation: `${channel.id};messageid=1` };
    const member = { id: ana.id, objectId: ana.objectId, name: ana.name };
    expect(await transport.member(thread, ana.objectId ?? '')).toEqual(member);
    expect(await transport.member(to, ana.id)).toEqual(member);
  });

  test('tell that somebody is no member', async () => {
    expect(await transport.member(to, 'ffffffff-0000-4000-8000-000000000000')).toBeUndefined();
  });

  test('list members, as many as asked for', async () => {
    const all = await transport.members(to, 1000);
    expect(all.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    expect((await transport.members(to, 70)).map(({ id }) => id)).toEqual(
      people.slice(0, 70).map(({ id }) => id),
    );
  });
});

describe('one call is one request', () => {
  test.each<[string, Behaviour, object]>([
    ['412', { does: 'refuse', status: 412, code: 'PreconditionFailed' }, { name: 'Postponed' }],
    [
      '429',
      { does: 'refuse', status: 429, code: 'Throttled', retryAfter: 2 },
      { name: 'Postponed', retryAfterMs: 2000 },
    ],
    ['500', { does: 'refuse', status: 500, code: 'ServiceError' }, { name: 'AnsweredWith' }],
    ['502', { does: 'refuse', status: 502, code: 'ServiceError' }, { name: 'Postponed' }],
    ['503', { does: 'refuse', status: 503, retryAfter: 1 }, { name: 'Postponed' }],
    ['504', { does: 'refuse', status: 504 }, { name: 'Postponed' }],
    ['a page of a proxy', { does: 'refuse', status: 403, body: '<html>' }, { status: 403 }],
    ['a drop before', { does: 'drop before' }, { name: 'Error' }],
    ['a drop after', { does: 'drop after' }, { name: 'Error' }],
  ])('at %s', async (_name, behaviour, meaning) => {
    fake.faults.plan('send', behaviour);
    expect(await outcomeOf(transport.send(to, MESSAGE))).toMatchObject(meaning);
    expect(fake.calls()).toHaveLength(1);
    expect(channel.messages).toHaveLength(behaviour.does === 'drop after' ? 1 : 0);
  });

  test.each(['drop before', 'drop after'] as const)(
    'at a %s nobody says that it was or wasn’t sent',
    async (does) => {
      fake.faults.plan('send', { does });
      const outcome = await outcomeOf(transport.send(to, MESSAGE));
      expect(outcome).not.toBeInstanceOf(Postponed);
      expect(outcome).not.toBeInstanceOf(Refused);
    },
  );

  test('at a time-out', async () => {
    transport = start({ callLimitMs: 300 });
    const { arrived, release } = fake.faults.hold('send');
    const outcome = outcomeOf(transport.send(to, MESSAGE));
    await arrived;
    expect(await outcome).toMatchObject({ name: 'Error', message: 'Too late' });
    release();
    expect(fake.calls()).toHaveLength(1);
  });

  test('for each other operation', async () => {
    fake.faults.plan('*', { does: 'refuse', status: 503, retryAfter: 0 }, { times: 4 });
    const { serviceUrl, tenant } = to;
    expect(await outcomeOf(transport.update(to, '1', MESSAGE))).toBeInstanceOf(Postponed);
    expect(await outcomeOf(transport.member(to, ana.id))).toBeInstanceOf(Postponed);
    expect(await outcomeOf(transport.members(to, 10))).toBeInstanceOf(Postponed);
    const opened = transport.openPersonalChat(serviceUrl, tenant, ana.id);
    expect(await outcomeOf(opened)).toBeInstanceOf(Postponed);
    expect(fake.calls()).toHaveLength(4);
  });

  test('where an answer leads elsewhere', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.writeHead(307, { location: `${fake.state.url}/emea${request.url}` }).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await outcomeOf(transport.send({ ...to, serviceUrl }, MESSAGE))).toMatchObject({
      status: 307,
    });
    expect(seen).toHaveLength(1);
    expect(fake.calls()).toEqual([]);
    await transport.stop();
    server.close();
  });
});

describe('nothing was sent', () => {
  test('where nobody listens', async () => {
    await fake.close();
    expect(await outcomeOf(transport.send(to, MESSAGE))).toMatchObject({
      name: 'Postponed',
      retryAfterMs: 30_000,
    });
    expect(transport.trouble()).toBeUndefined();
  });

  test('without a token; trouble until a call is let in', async () => {
    let token = async (): Promise<string> => {
      throw new Error('invalid_client');
    };
    transport = start({ accessToken: () => token() });
    expect(await outcomeOf(transport.send(to, MESSAGE))).toMatchObject({
      name: 'Postponed',
      retryAfterMs: 60_000,
    });
    expect(fake.calls()).toEqual([]);
    expect(transport.trouble()).toContain('no token');
    token = async () => TOKEN;
    await transport.send(to, MESSAGE);
    expect(transport.trouble()).toBeUndefined();
  });

  test('with a token that comes too late, not then either', async () => {
    let give = (_token: string): void => {};
    const late = new Promise<string>((resolve) => {
      give = resolve;
    });
    transport = start({ accessToken: () => late, callLimitMs: 200 });
    expect(await outcomeOf(transport.send(to, MESSAGE))).toBeInstanceOf(Postponed);
    give(TOKEN);
    await late;
    await transport.stop();
    expect(fake.calls()).toEqual([]);
  });

  test('with a token that isn’t let in; trouble until one is', async () => {
    let token = 'a-revoked-one';
    transport = start({ accessToken: async () => token });
    expect(await outcomeOf(transport.send(to, MESSAGE))).toBeInstanceOf(Postponed);
    expect(transport.trouble()).toContain('401');
    expect(channel.messages).toEqual([]);
    token = TOKEN;
    await transport.send(to, MESSAGE);
    expect(transport.trouble()).toBeUndefined();
  });

  test.each([
    'http://smba.example/emea/',
    'https://user:password@smba.example/',
    'ftp://smba.example/',
    'not a URL',
  ])('to the service URL %s', async (serviceUrl) => {
    expect(await outcomeOf(transport.send({ ...to, serviceUrl }, MESSAGE))).toMatchObject({
      name: 'Refused',
      scope: 'channel',
    });
  });
});

test('one token is asked for by all who need it at once', async () => {
  let asked = 0;
  transport = start({
    accessToken: async () => {
      asked += 1;
      return TOKEN;
    },
  });
  await Promise.all([transport.send(to, MESSAGE), transport.send(to, MESSAGE)]);
  expect(asked).toBe(1);
});

test('in development the bot shows no token', async () => {
  fake.state.accessToken = undefined;
  let asked = 0;
  transport = createTransport({
    log: pino({ level: 'silent' }),
    now: Date.now,
    accessToken: async () => {
      asked += 1;
      return TOKEN;
    },
  });
  await transport.send(to, MESSAGE);
  expect(asked).toBe(0);
});

test.each<TransportOptions['registration']>([
  { type: 'SingleTenant', appId: 'app', tenantId: 'tenant', password: 'password' },
  { type: 'UserAssignedMSI', appId: 'app', tenantId: 'tenant' },
  { type: 'MultiTenant', appId: 'app', password: 'password' },
])('botbuilder has credentials for %o', (registration) => {
  const log = pino({ level: 'silent' });
  expect(() =>
    createTransport({ ...(registration && { registration }), log, now: Date.now }),
  ).not.toThrow();
});

test('a registration that contradicts itself stops the start', () => {
  expect(() =>
    createTransport({
      registration: { type: 'SingleTenant', appId: 'app' },
      log: pino({ level: 'silent' }),
      now: Date.now,
    }),
  ).toThrow('MicrosoftAppTenantId is required');
});

describe('a turn', () => {
  const sendPaced = (waits: number[]) => {
    const asked: PacedCall[] = [];
    let sent = 0;
    const connector: Connector = {
      send: async () => {
        sent += 1;
        return { id: '1' };
      },
      update: async () => {},
      openPersonalChat: async () => {},
      member: async () => {},
      members: async () => {},
    };
    const take = (call: PacedCall): number => {
      asked.push(call);
      return waits.shift() ?? 0;
    };
    const calls = createCalls({
      connector: () => connector,
      pace: { take },
      work: createWork(),
      log: pino({ level: 'silent' }),
      now: Date.now,
      limitMs: 10_000,
    });
    const outcome = outcomeOf(calls.send({ ...to, conversation: 'c;messageid=1' }, MESSAGE));
    return { outcome, asked, sent: () => sent };
  };

  test('that comes soon is waited for; a thread counts for its channel', async () => {
    const { outcome, asked } = sendPaced([2, 1, 0]);
    expect(await outcome).toBe('sent');
    expect(asked).toEqual(Array(3).fill({ tenant: to.tenant, conversation: 'c' }));
  });

  test.each([[[2001]], [[1, 2000]]])('that comes after %j ms isn’t', async (waits) => {
    const last = waits.at(-1);
    const { outcome, sent } = sendPaced(waits);
    expect(await outcome).toMatchObject({ name: 'Postponed', retryAfterMs: last });
    expect(sent()).toBe(0);
  });
});

test('stopping waits for calls under way', async () => {
  const { arrived, release } = fake.faults.hold('send');
  const sent = transport.send(to, MESSAGE);
  await arrived;
  let stopped = false;
  const stopping = transport.stop().then(() => {
    stopped = true;
  });
  expect(stopped).toBe(false);
  release();
  await sent;
  await stopping;
  expect(channel.messages).toHaveLength(1);
});

test('no token is in errors or logs', async () => {
  fake.faults.plan('send', { does: 'refuse', status: 401, code: 'Unauthorized' });
  const refused = await outcomeOf(transport.send(to, MESSAGE));
  fake.faults.plan('send', { does: 'drop before' });
  const dropped = await outcomeOf(transport.send(to, MESSAGE));
  const log = pino({ level: 'trace' }, { write });
  log.error({ err: refused }, 'refused');
  log.error({ err: dropped }, 'dropped');
  expect(logged).toContain('dropped');
  expect(logged).not.toContain(TOKEN);
});
