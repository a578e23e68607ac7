import { describe, expect, test } from 'vitest';
import { answerData, commandData, formData, lookData } from '../../../adapters/teams/card-data.ts';
import { parseActivity } from '../../../adapters/teams/parse/activity.ts';
import { channelIdSchema } from '../../../src/core/ids.ts';
import type { Json } from '../../support/json.ts';
import { RIGHT, ROUND } from '../../support/sample-views.ts';

const TENANT = 'b28fdbfd-2b78-4f93-b0f8-8881793f0f8f';
const ANA = 'eddfa9d4-346e-4cce-a18f-fa6261ad776b';
const CHANNEL = '19:0b7f32667e064dd9b25d7969801541f4@thread.tacv2';
const TEAM = '19:zFLSDFWsesfzcmKArqKJ-65aOXJz1@thread.tacv2';
const BOT = '28:608cacfd-1cea-40c9-b678-4b93e69bb72b';

const base: Json = {
  id: '1700000000001',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:1ana', aadObjectId: ANA.toUpperCase() },
  recipient: { id: BOT },
  locale: 'es-ES',
  localTimezone: 'Europe/Madrid',
};
const inChannel: Json = {
  ...base,
  conversation: { id: CHANNEL, conversationType: 'channel', isGroup: true, tenantId: TENANT },
  channelData: { team: { id: TEAM }, channel: { id: CHANNEL }, tenant: { id: TENANT } },
};
const inPersonal: Json = {
  ...base,
  conversation: { id: 'a:1chat', conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
};
const mention = { type: 'mention', mentioned: { id: BOT, name: 'Bot' }, text: '<at>Bot</at>' };
const said: Json = { type: 'message', text: '<at>Bot</at> quiz', entities: [mention] };

const place = {
  serviceUrl: 'https://smba.trafficmanager.net/emea',
  tenant: TENANT,
  conversation: CHANNEL,
  scope: 'channel',
  team: TEAM,
};
const by = { person: ANA, objectId: ANA };

const happening = (activity: Json) => {
  const parsed = parseActivity(activity);
  return parsed.type === 'happening' ? parsed.happening : parsed;
};

const invoke = (action: unknown, of: Json = inChannel): Json => ({
  ...of,
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action, trigger: 'manual' },
});

describe('words', () => {
  test('in a thread of a channel', () => {
    const conversation = {
      id: `${CHANNEL};messageid=1699`,
      conversationType: 'channel',
      tenantId: TENANT,
    };
    expect(parseActivity({ ...inChannel, ...said, conversation })).toEqual({
      type: 'happening',
      key: `${TENANT}|${CHANNEL}|1700000000001`,
      happening: {
        type: 'words',
        ...by,
        place: { ...place, thread: '1699' },
        text: 'quiz',
        locale: 'es-ES',
        zone: 'Europe/Madrid',
      },
    });
  });

  test('in a personal chat need no mention, and may be none', () => {
    const words = { ...inPersonal, type: 'message', text: '' };
    expect(happening(words)).toMatchObject({
      type: 'words',
      text: '',
      place: { scope: 'personal', conversation: 'a:1chat' },
    });
    expect(happening({ ...words, text: undefined })).toMatchObject({ type: 'words', text: '' });
  });

  test('of somebody without an account are theirs under the Bot Connector’s id', () => {
    const words = happening({ ...inChannel, ...said, from: { id: '29:1guest' } });
    expect(words).toMatchObject({ person: '29:1guest' });
    expect(words).not.toHaveProperty('objectId');
  });

  test.each<[string, Json]>([
    ['without a mention of the bot', { entities: [] }],
    ['that mention another', { entities: [{ ...mention, mentioned: { id: '28:other' } }] }],
    ['of a bot', { from: { id: '28:other' } }],
    ['that are another kind of press', { text: '', value: { x: 1 } }],
  ])('%s aren’t said to it', (_name, patch) => {
    expect(happening({ ...inChannel, ...said, ...patch })).toMatchObject({ type: 'ignored' });
  });
});

test('what kind of conversation it is shows without being said', () => {
  const conversation = (more: Json) => ({ id: CHANNEL, tenantId: TENANT, ...more });
  const scope = (patch: Json) => {
    const activity = { ...inChannel, ...said, ...patch };
    return happening(activity);
  };
  expect(scope({ conversation: conversation({}) })).toMatchObject({ place: { scope: 'channel' } });
  const { tenant } = { tenant: { id: TENANT } };
  expect(
    scope({ conversation: conversation({ isGroup: true }), channelData: { tenant } }),
  ).toMatchObject({ place: { scope: 'group' } });
  expect(scope({ conversation: conversation({}), channelData: { tenant } })).toMatchObject({
    place: { scope: 'personal' },
  });
});

describe('presses', () => {
  const about = channelIdSchema.parse(`teams:${TENANT}|${CHANNEL}`);

  test.each([
    ['answer', answerData(ROUND, RIGHT), { type: 'answer', ask: ROUND, optionIds: [RIGHT] }],
    ['look', lookData(ROUND), { type: 'look', ask: ROUND }],
    ['command', commandData('stats', about), { type: 'press', command: 'stats', about }],
    [
      'form',
      {
        ...formData('open:1'),
        data: { form: 'open:1', 'text.answer': 'A', 'choices.points': '0,1' },
      },
      {
        type: 'form',
        form: 'open:1',
        values: {
          answer: { type: 'text', text: 'A' },
          points: { type: 'choices', ids: ['0', '1'] },
        },
      },
    ],
  ])('of a card’s %s', (verb, action, expected) => {
    expect(parseActivity(invoke(action))).toEqual({
      type: 'happening',
      happening: {
        ...expected,
        ...by,
        place,
        ...(verb === 'command' && { locale: 'es-ES', zone: 'Europe/Madrid' }),
      },
    });
  });

  test('whoever a card’s data names, it is the person whom Teams names', () => {
    const data = { ask: `round:${ROUND.id}`, person: 'ben', from: { id: '29:ben' }, actor: 'ben' };
    expect(happening(invoke({ verb: 'answer', data }))).toMatchObject(by);
  });

  test.each([undefined, null, 5, {}, { verb: 'answer' }, { verb: 'drop', data: {} }])(
    'that no card of ours has are wrong: %j',
    (action) => {
      expect(parseActivity(invoke(action))).toMatchObject({ type: 'malformed', answered: true });
    },
  );

  test('of other kinds aren’t ours', () => {
    expect(parseActivity({ ...inChannel, type: 'invoke', name: 'task/fetch' })).toEqual({
      type: 'not ours',
      name: 'task/fetch',
    });
  });
});

describe('the bot’s coming and going', () => {
  const installed = (action: string, of: Json = inChannel) => ({
    ...of,
    type: 'installationUpdate',
    action,
  });

  test('added to a team, it is in the channel that was chosen', () => {
    const channelData = {
      team: { id: TEAM, name: 'Data Science' },
      channel: { id: TEAM },
      settings: { selectedChannel: { id: CHANNEL, name: 'MLOps' } },
      tenant: { id: TENANT },
    };
    const conversation = { id: TEAM, conversationType: 'channel', tenantId: TENANT };
    expect(happening({ ...installed('add'), channelData, conversation })).toEqual({
      type: 'added',
      ...by,
      place,
      locale: 'es-ES',
      zone: 'Europe/Madrid',
    });
  });

  test('added to General, it is in a channel called as the team', () => {
    const channelData = { team: { id: TEAM, name: 'Data Science' }, tenant: { id: TENANT } };
    const conversation = { id: TEAM, name: 'General', conversationType: 'channel' };
    expect(happening({ ...installed('add'), channelData, conversation })).toMatchObject({
      type: 'added',
      place: { conversation: TEAM, name: 'Data Science' },
    });
  });

  test('added for one person', () => {
    expect(happening(installed('add', inPersonal))).toMatchObject({
      type: 'added',
      place: { scope: 'personal', conversation: 'a:1chat' },
    });
  });

  test.each(['remove', 'remove-upgrade', 'Remove'])('removed: %s', (action) => {
    expect(happening(installed(action))).toMatchObject({ type: 'removed', place: { team: TEAM } });
  });

  test.each(['add-upgrade', 'other'])('neither: %s', (action) => {
    expect(happening(installed(action))).toMatchObject({ type: 'ignored' });
  });
});

describe('what becomes of a conversation', () => {
  const update = (more: Json) => happening({ ...inChannel, type: 'conversationUpdate', ...more });
  const event = (eventType: string, more: Json = {}) =>
    update({
      conversation: { id: TEAM, conversationType: 'channel', tenantId: TENANT },
      channelData: { team: { id: TEAM, name: 'New' }, eventType, tenant: { id: TENANT }, ...more },
    });

  test('the bot’s coming is told by the installation too', () => {
    expect(update({ membersAdded: [{ id: BOT }] })).toMatchObject({ type: 'ignored' });
  });
  test('the bot’s going counts, however it is told', () => {
    expect(update({ membersRemoved: [{ id: BOT }] })).toMatchObject({ type: 'removed' });
  });
  test('in a private or shared channel it is let in, and put out, by itself', () => {
    const channelData = {
      team: { id: TEAM },
      channel: { id: CHANNEL, name: 'Secret', type: 'private' },
      tenant: { id: TENANT },
    };
    const conversation = { id: TEAM, conversationType: 'channel', tenantId: TENANT };
    expect(
      update({
        conversation,
        channelData: { ...channelData, eventType: 'channelMemberAdded' },
        membersAdded: [{ id: BOT }],
      }),
    ).toMatchObject({
      type: 'added',
      place: { conversation: CHANNEL, name: 'Secret', team: TEAM },
    });
    const out = update({
      conversation,
      channelData: { ...channelData, eventType: 'channelMemberRemoved' },
      membersRemoved: [{ id: BOT }],
    });
    expect(out).toMatchObject({ type: 'removed', place: { conversation: CHANNEL } });
    expect(out).not.toHaveProperty('place.team');
  });

  test.each(['membersAdded', 'membersRemoved'])('others come and go: %s', (list) => {
    expect(update({ [list]: [{ id: '29:ben' }] })).toMatchObject({ type: 'members changed' });
  });

  test.each([
    ['teamArchived', 'team closed'],
    ['teamarchived', 'team closed'],
    ['teamDeleted', 'team closed'],
    ['teamUnarchived', 'team opened'],
    ['teamrestored', 'team opened'],
    ['teamHardDeleted', 'removed'],
  ])('a team: %s', (eventType, type) => {
    expect(event(eventType)).toMatchObject({ type, place: { team: TEAM } });
  });

  test.each([
    ['channelDeleted', 'channel deleted'],
    ['channelRestored', 'channel restored'],
    ['channelRenamed', 'renamed'],
  ])('a channel: %s', (eventType, type) => {
    expect(event(eventType, { channel: { id: CHANNEL, name: 'Ops' } })).toMatchObject({
      type,
      place: { conversation: CHANNEL, team: TEAM, name: 'Ops' },
    });
  });

  test('a team with another name is its General channel with another name', () => {
    expect(event('teamRenamed')).toMatchObject({
      type: 'renamed',
      place: { conversation: TEAM, name: 'New' },
    });
  });

  test.each(['channelCreated', 'historyDisclosed', ''])('nothing to do: %j', (eventType) => {
    expect(event(eventType, { channel: { id: CHANNEL } })).toMatchObject({ type: 'ignored' });
  });
});

test.each(['messageReaction', 'messageUpdate', 'typing', 'event', 'somethingNew'])(
  'an activity that nobody asked for: %s',
  (type) => {
    expect(parseActivity({ ...inChannel, type })).toMatchObject({ type: 'ignored' });
  },
);

describe('what Teams doesn’t send', () => {
  test.each<[string, Json]>([
    ['no tenant', { conversation: { id: CHANNEL }, channelData: {} }],
    [
      'two tenants',
      { conversation: { id: CHANNEL, tenantId: TENANT }, channelData: { tenant: { id: 'other' } } },
    ],
    ['no sender', { from: undefined }],
    ['a conversation with a bar', { conversation: { id: '19:a|b', tenantId: TENANT } }],
    ['a thread that is none', { conversation: { id: `${CHANNEL};messageid=|`, tenantId: TENANT } }],
    ['an address that is none', { serviceUrl: 'smba' }],
    ['an address without a lock', { serviceUrl: 'http://smba.trafficmanager.net/' }],
  ])('%s', (_name, patch) => {
    expect(parseActivity({ ...inChannel, ...said, ...patch })).toMatchObject({
      type: 'malformed',
      answered: false,
    });
  });
});
