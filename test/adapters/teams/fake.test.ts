import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { at, card, createSetting, message, type Setting } from './fake-setting.ts';

let setting: Setting;
let fake: Setting['fake'];
let tenant: Setting['tenant'];
let team: Setting['team'];
let channel: Setting['channel'];
let ana: Setting['ana'];
let ben: Setting['ben'];
let call: Setting['call'];
let send: Setting['send'];
let post: Setting['post'];

beforeEach(async () => {
  setting = await createSetting();
  ({ fake, tenant, team, channel, ana, ben, call, send, post } = setting);
});

afterEach(() => setting.close());

const refusal = (code: string) => ({ error: { code, message: expect.stringMatching(/./) } });

describe('the Bot Connector', () => {
  test('posts, replies in a thread, replaces and deletes, and only where the bot is', async () => {
    const root = await send(channel.id, message(card('Good morning')));
    expect(root.status).toBe(201);
    const thread = `${channel.id};messageid=${root.body['id']}`;
    await post(thread, card('In the thread'));
    const direct = `${at(channel.id)}/activities/${root.body['id']}`;
    await call('POST', direct, message(card('A reply')));
    expect(ana.sees(channel.id).map((one) => one.thread)).toEqual([
      undefined,
      root.body['id'],
      root.body['id'],
    ]);
    expect((await call('PUT', direct, message(card('Good night')))).status).toBe(200);
    expect(ana.reads(channel.id)).toBe('Good night\nIn the thread\nA reply');
    await call('DELETE', direct);
    expect(ana.reads(channel.id)).toBe('In the thread\nA reply');
    expect(fake.state.problems).toEqual([]);

    team.hasBot = false;
    expect(await send(channel.id, message(card('x')))).toMatchObject({
      status: 403,
      body: refusal('BotNotInConversationRoster'),
    });
  });

  test.each([
    [
      'nowhere',
      () => send('19:nowhere@thread.tacv2', message(card('x'))),
      404,
      'ConversationNotFound',
    ],
    [
      'another region',
      () => call('POST', `${at(channel.id)}/activities`, message(card('x')), 'amer'),
      404,
      'ConversationNotFound',
    ],
    [
      'a thread that never began',
      () => send(`${channel.id};messageid=1`, message(card('x'))),
      404,
      'ConversationNotFound',
    ],
    [
      'a message that isn’t there',
      () => call('PUT', `${at(channel.id)}/activities/1`, message(card('x'))),
      404,
      'ActivityNotFoundInConversation',
    ],
    [
      'somebody who isn’t there',
      () => call('GET', `${at(channel.id)}/members/29:1nobody`),
      404,
      'MemberNotFoundInConversation',
    ],
    [
      'too much',
      () => send(channel.id, message(card('x'.repeat(60_000)))),
      413,
      'MessageSizeTooBig',
    ],
  ] as const)('refuses %s', async (_name, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: refusal(code) });
  });

  test('refuses what the administrator, an archived team or a person forbids', async () => {
    team.isArchived = true;
    expect((await send(channel.id, message(card('x')))).body).toEqual(
      refusal('MessageWritesBlocked'),
    );
    tenant.blocksBot = true;
    expect((await send(channel.id, message(card('x')))).body).toEqual(
      refusal('BotDisabledByAdmin'),
    );
    tenant.blocksBot = false;
    const chat = fake.conversation(ana.chat);
    chat.hasBot = true;
    ana.user.blocksBot = true;
    expect((await send(ana.chat, message(card('x')))).body).toEqual(
      refusal('ConversationBlockedByUser'),
    );
  });

  test('asks for the token that was given out', async () => {
    fake.state.accessToken = 'another';
    const { hasBot } = team;
    const response = await fetch(`${fake.serviceUrl('emea')}v3/conversations`, {
      method: 'POST',
      headers: { authorization: 'Bearer test-access-token' },
    });
    expect([response.status, hasBot]).toEqual([401, true]);
    expect(fake.calls().map(({ outcome }) => outcome)).toEqual(['Unauthorized']);
  });

  test('opens the chat of a person once, and only where the bot may', async () => {
    const open = (id: string) =>
      call('POST', '', { isGroup: false, tenantId: tenant.id, members: [{ id }] });
    const first = await open(ana.user.id);
    const again = await open(ana.user.objectId ?? '');
    expect([first, again]).toMatchObject([
      { status: 201, body: { id: ana.chat } },
      { status: 201, body: { id: ana.chat } },
    ]);
    expect((await open('29:1nobody')).status).toBe(400);
    team.hasBot = false;
    fake.conversation(ana.chat).hasBot = false;
    expect(await open(ana.user.id)).toMatchObject({
      status: 403,
      body: refusal('ForbiddenOperationException'),
    });
    ana.user.hasApp = true;
    expect((await open(ana.user.id)).status).toBe(201);
  });

  test('begins a thread in a channel', async () => {
    const channelData = { channel: { id: channel.id } };
    const { body } = await call('POST', '', {
      isGroup: true,
      channelData,
      activity: message(card('Good morning')),
    });
    expect(body['id']).toBe(`${channel.id};messageid=${body['activityId']}`);
    expect(ben.newest(channel.id).id).toBe(body['activityId']);
  });

  test('tells who is there, page by page, and one by either id', async () => {
    const many = Array.from({ length: 60 }, (_, n) =>
      fake.addUser({ who: `p${n}`, name: `P ${n}`, tenant: tenant.id }),
    );
    for (const { id } of many) {
      team.members.add(id);
    }
    const first = await call('GET', `${at(channel.id)}/pagedmembers?pageSize=10`);
    expect(first.body['members']).toHaveLength(50);
    const token = String(first.body['continuationToken']);
    const rest = await call('GET', `${at(channel.id)}/pagedmembers?continuationToken=${token}`);
    expect(rest.body['members']).toHaveLength(12);
    expect(rest.body['continuationToken']).toBeUndefined();
    for (const id of [ana.user.id, ana.user.objectId ?? '']) {
      const { body } = await call('GET', `${at(channel.id)}/members/${encodeURIComponent(id)}`);
      expect(body).toMatchObject({
        id: ana.user.id,
        objectId: ana.user.objectId,
        name: 'Ana Ruiz',
      });
    }
  });
});

describe('faults', () => {
  test('answer any status for one conversation, and say for how long', async () => {
    const group = fake.addGroupChat({ name: 'On call', tenant: tenant.id, members: [ana.user.id] });
    group.hasBot = true;
    fake.faults.plan(
      'send',
      { does: 'refuse', status: 429, code: 'Throttled', retryAfter: 7 },
      { conversation: channel.id },
    );
    expect((await send(group.id, message(card('x')))).status).toBe(201);
    expect(await send(channel.id, message(card('x')))).toEqual({
      status: 429,
      retryAfter: '7',
      body: refusal('Throttled'),
    });
    expect((await send(channel.id, message(card('x')))).status).toBe(201);
    fake.faults.plan('*', { does: 'refuse', status: 502, body: '<html>' });
    expect(await send(channel.id, message(card('x')))).toMatchObject({ status: 502, body: {} });
    expect(fake.calls('send').map(({ outcome }) => outcome)).toEqual([
      'ok',
      'Throttled',
      'ok',
      'HTTP 502',
    ]);
  });

  test.each([
    ['drop before', 0],
    ['drop after', 1],
  ] as const)('%s leaves %i message', async (does, count) => {
    fake.faults.plan('send', { does });
    await expect(send(channel.id, message(card('x')))).rejects.toThrow('fetch failed');
    expect(channel.messages).toHaveLength(count);
  });

  test('let a call wait for as long as they are told', async () => {
    const hold = fake.faults.hold('send');
    const sent = send(channel.id, message(card('x')));
    await hold.arrived;
    expect(channel.messages).toHaveLength(0);
    hold.release();
    expect((await sent).status).toBe(201);
  });
});
