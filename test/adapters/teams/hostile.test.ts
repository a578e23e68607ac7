import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerData, commandData, formData } from '../../../adapters/teams/card-data.ts';
import { channelIdOf, workspaceIdOf } from '../../../adapters/teams/ids.ts';
import { parseActivity } from '../../../adapters/teams/parse/activity.ts';
import type { Json } from '../../support/json.ts';
import { help, PRACTICE, RIGHT, ROUND } from '../../support/sample-views.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { startTeamsPlatform, type TeamsPlatform } from '../../support/teams-platform.ts';

const TENANT = 'b28fdbfd-2b78-4f93-b0f8-8881793f0f8f';
const TEAM = '19:team1@thread.tacv2';
const BOT = '28:bot';
const common: Json = {
  id: '1700000000001',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:ana', aadObjectId: 'eddfa9d4-346e-4cce-a18f-fa6261ad776b' },
  recipient: { id: BOT },
  conversation: { id: '19:a@thread.tacv2', conversationType: 'channel', tenantId: TENANT },
  channelData: { team: { id: TEAM }, channel: { id: '19:a@thread.tacv2' }, tenant: { id: TENANT } },
};
const pressed = (action: unknown): Json => ({
  ...common,
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action, trigger: 'manual' },
});

/** One good activity of each kind. */
const GOOD: readonly Json[] = [
  {
    ...common,
    type: 'message',
    text: '<at>MLOps Daily</at> stats',
    textFormat: 'plain',
    entities: [{ type: 'mention', mentioned: { id: BOT }, text: '<at>MLOps Daily</at>' }],
  },
  pressed(answerData(ROUND, RIGHT)),
  pressed(commandData('stats', channelIdOf({ tenant: TENANT, conversation: '19:a@thread.v2' }))),
  pressed({ ...formData('open:1'), data: { form: 'open:1', 'text.answer': 'A' } }),
  { ...common, type: 'installationUpdate', action: 'add' },
  { ...common, type: 'conversationUpdate', membersRemoved: [{ id: BOT }] },
  {
    ...common,
    type: 'conversationUpdate',
    channelData: { team: { id: TEAM }, eventType: 'teamArchived', tenant: { id: TENANT } },
  },
];

const pathsIn = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, one]) => pathsIn(one, [...path, key]))]
    : [path];

/** The same activity with something else at a path. */
const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined || typeof value !== 'object' || value === null) {
    return by;
  }
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
};

const hostileValue = fc.oneof(
  fc.anything({ maxDepth: 3, withNullPrototype: false }),
  fc.constantFrom<unknown>(
    '<at>everyone</at>',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    `teams:${TENANT}|19:a|b`,
    '19:a;messageid=1;messageid=2',
    'http://169.254.169.254/latest/meta-data/',
    'file:///etc/passwd',
    'round:1|2|3',
    '\u0000',
    '\ud800',
    'x'.repeat(50_000),
    Number.MAX_VALUE,
    {},
    [],
    null,
    { __proto__: null, toString: 5 },
    { length: -1 },
  ),
);

const hostileActivity = fc.constantFrom(...GOOD).chain((good) =>
  fc
    .array(fc.tuple(fc.constantFrom(...pathsIn(good)), hostileValue), {
      minLength: 1,
      maxLength: 3,
    })
    .map((changes) =>
      changes.reduce<unknown>((activity, [path, value]) => replaced(activity, path, value), good),
    ),
);

test('every good activity is read', () => {
  for (const activity of GOOD) {
    expect(parseActivity(activity)).toMatchObject({ type: 'happening' });
  }
});

test('whatever is sent is read or refused, and nothing throws', () => {
  fc.assert(
    fc.property(fc.oneof(hostileActivity, fc.anything()), (activity) => {
      const { type } = parseActivity(activity);
      expect(['happening', 'ignored', 'not ours', 'malformed']).toContain(type);
    }),
    { numRuns: 3000 },
  );
});

test('what is handed on has ids of the form that Microsoft’s have, and a safe address', () => {
  fc.assert(
    fc.property(hostileActivity, (activity) => {
      const parsed = parseActivity(activity);
      if (parsed.type === 'happening') {
        const { person, place } = parsed.happening;
        for (const id of [person, place.conversation, place.tenant, place.team ?? 'none']) {
          expect(id).toMatch(/^[\w:.@+/=-]{1,256}$/);
        }
        expect(place.serviceUrl).toMatch(/^(https:\/\/|http:\/\/(localhost|127\.|\[::1\]))/);
      }
    }),
    { numRuns: 1000 },
  );
});

describe('over HTTP', () => {
  let platform: TeamsPlatform;
  let ben: TeamsPerson;

  beforeAll(async () => {
    platform = await startTeamsPlatform(createScriptedInbound());
    ben = platform.person('ben');
  });
  afterAll(() => platform.close());

  test('rubbish with a token is answered politely or refused, and the process stays up', async () => {
    await fc.assert(
      fc.asyncProperty(hostileActivity, async (activity) => {
        const patch = typeof activity === 'object' && activity !== null ? activity : {};
        const { serviceUrl: _ours, ...rest } = { ...patch } as Json;
        const sendable: unknown = JSON.parse(Buffer.from(JSON.stringify(rest) ?? '{}').toString());
        const { status } = await ben.happens(ben.chat, sendable as Json);
        expect([200, 400, 401, 501]).toContain(status);
      }),
      { numRuns: 100 },
    );
    expect((await ben.write('help')).status).toBe(200);
  });

  test('nothing that people write reaches the log', () => {
    const words = platform.logged.map((entry) => JSON.stringify(entry)).join('\n');
    expect(words).not.toContain('everyone');
    expect(words).not.toContain('stats');
  });
});

describe('a forged card', () => {
  let platform: TeamsPlatform;
  let inbound: ScriptedInbound;
  let ana: TeamsPerson;
  let ben: TeamsPerson;

  beforeEach(async () => {
    inbound = createScriptedInbound();
    platform = await startTeamsPlatform(inbound);
    [ana, ben] = [platform.person('ana'), platform.person('ben')];
    await ana.addBot(platform.group.id);
    await ben.write('help');
    inbound.commands.length = 0;
  });
  afterEach(() => platform.close());

  const idOf = (conversation: string) => channelIdOf({ tenant: platform.tenant.id, conversation });
  const execute = (conversation: string, verb: string, data: Json) =>
    ben.happens(conversation, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    });

  test('answers for whoever pressed, whomever it names', async () => {
    const { objectId } = ana.user;
    const forged = { member: `teams:${platform.tenant.id}|${objectId}`, aadObjectId: objectId };
    await execute(ben.chat, 'answer', {
      ask: `practice:${PRACTICE.id}`,
      options: RIGHT,
      from: { aadObjectId: objectId },
      actor: forged,
      ...forged,
    });
    expect(inbound.answers).toMatchObject([
      { actor: { memberId: `teams:${platform.tenant.id}|${ben.user.objectId}` } },
    ]);
  });

  test('is about a channel that this person is in', async () => {
    const about = idOf(platform.group.id);
    await execute(ben.chat, 'command', { command: 'schedule', about });
    await execute(ben.chat, 'form', { form: 'settings:1', about });
    expect([inbound.commands[0]?.channelId, inbound.forms[0]?.channelId]).toEqual([about, about]);
  });

  test('is about no channel that this person isn’t in', async () => {
    platform.fake.conversation(platform.group.id).members.delete(ben.user.id);
    const about = idOf(platform.group.id);
    await execute(ben.chat, 'command', { command: 'schedule', about });
    await execute(ben.chat, 'form', { form: 'settings:1', about });
    expect(inbound.commands).toHaveLength(1);
    for (const event of [...inbound.commands, ...inbound.forms]) {
      expect(event).not.toHaveProperty('channelId');
    }
  });

  test('is about no channel that this person has left', async () => {
    const about = idOf(platform.group.id);
    await execute(ben.chat, 'command', { command: 'schedule', about });
    await ana.removeMember(platform.group.id, ben.user);
    await execute(ben.chat, 'command', { command: 'schedule', about });
    expect(inbound.commands.map(({ channelId }) => channelId)).toEqual([about, undefined]);
  });

  test('is about no channel of another tenant, even one that this person is a guest in', async () => {
    const about = channelIdOf({ tenant: 'another', conversation: platform.group.id });
    const { text = '' } = (await platform.references.find(idOf(platform.group.id))) ?? {};
    await platform.references.save(about, { workspaceId: workspaceIdOf('another'), text });
    await execute(ben.chat, 'command', { command: 'schedule', about });
    expect(inbound.commands[0]).not.toHaveProperty('channelId');
  });

  test.each([
    ['of another tenant', 'teams:another|19:group@thread.v2'],
    ['of another platform', 'slack:T1:C1'],
    ['that Teams never told of', 'unheard of'],
  ])('is about no channel %s', async (_name, id) => {
    const about = id === 'unheard of' ? idOf('19:nowhere@thread.v2') : id;
    await execute(ben.chat, 'command', { command: 'schedule', about });
    expect(inbound.commands).toHaveLength(1);
    expect(inbound.commands[0]).not.toHaveProperty('channelId');
    expect(platform.fake.calls('member')).toEqual([]);
  });

  test('in a channel is about that channel, whatever it says', async () => {
    await ana.addBot(platform.general.id);
    const about = idOf(platform.group.id);
    await execute(platform.general.id, 'command', { command: 'schedule', about });
    expect(inbound.commands[0]?.channelId).toBe(idOf(platform.general.id));
  });

  test('is not carried out where nobody can be asked who is a member', async () => {
    platform.fake.faults.plan('member', { does: 'refuse', status: 429 });
    const about = idOf(platform.group.id);
    const { status } = await execute(ben.chat, 'command', { command: 'schedule', about });
    expect(status).toBe(500);
    expect(inbound.commands).toEqual([]);
    inbound.replies.command = () => help;
    expect((await execute(ben.chat, 'command', { command: 'schedule', about })).status).toBe(200);
  });

  test('makes people managers of nothing but what the application allows', async () => {
    const people = ['29:evil|x', '', 'a'.repeat(300), ana.user.objectId].join(',');
    await execute(ben.chat, 'form', { form: 'settings:1', 'people.managers': people });
    expect(inbound.forms[0]?.values).toEqual({
      managers: [`teams:${platform.tenant.id}|${ana.user.objectId}`],
    });
  });
});
