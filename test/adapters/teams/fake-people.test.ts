import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, record } from '../../support/json.ts';
import type { Answer } from '../../support/teams/way.ts';
import { at, CARD, card, createSetting, message, type Setting } from './fake-setting.ts';

const button = (title: string, data: Json, verb = 'answer') => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
});
const shows = (content: Json): Answer => ({
  status: 200,
  body: { statusCode: 200, type: CARD, value: content },
});

let setting: Setting;
let fake: Setting['fake'];
let bot: Setting['bot'];
let tenant: Setting['tenant'];
let team: Setting['team'];
let channel: Setting['channel'];
let ana: Setting['ana'];
let ben: Setting['ben'];
let claims: Setting['claims'];
let call: Setting['call'];
let post: Setting['post'];

beforeEach(async () => {
  setting = await createSetting();
  ({ fake, bot, tenant, team, channel, ana, ben, claims, call, post } = setting);
});

afterEach(() => setting.close());

describe('people', () => {
  test('mention the bot in a channel, with a token that says for whom', async () => {
    bot.answer = () => ({ status: 202, body: { a: 1 } });
    const told = await ana.mention(channel.id, 'stats <b>');
    expect(told).toMatchObject({ status: 202, body: { a: 1 } });
    expect(bot.tokens).toEqual(['Bearer signed-1']);
    expect(claims[0]).toMatchObject({
      aud: fake.state.bot.appId,
      iss: 'https://issuer.example',
      serviceurl: fake.serviceUrl('emea'),
    });
    const [said] = ana.sees(channel.id);
    expect(bot.told).toMatchObject([
      {
        type: 'message',
        id: said?.id,
        channelId: 'msteams',
        textFormat: 'plain',
        text: '<at>MLOps Daily</at> stats <b>\n',
        from: { id: ana.user.id, aadObjectId: ana.user.objectId, name: 'Ana Ruiz' },
        conversation: {
          id: `${channel.id};messageid=${said?.id}`,
          conversationType: 'channel',
          isGroup: true,
          tenantId: tenant.id,
        },
        channelData: {
          tenant: { id: tenant.id },
          team: { id: team.id },
          channel: { id: channel.id },
        },
        locale: 'en-GB',
        localTimezone: 'Europe/Madrid',
      },
    ]);
    expect(bot.told[0]?.['entities']).toContainEqual({
      type: 'mention',
      mentioned: { id: fake.state.bot.id, name: 'MLOps Daily' },
      text: '<at>MLOps Daily</at>',
    });
  });

  test('write in private, where the bot’s reply is seen by nobody else', async () => {
    const told = await ana.write('help');
    expect(bot.told[0]).toMatchObject({
      text: 'help',
      conversation: { id: ana.chat, conversationType: 'personal' },
    });
    const replied = told.replied();
    await post(ana.chat, card('Help yourself'));
    await replied;
    expect(ana.reads(ana.chat)).toBe('help\nHelp yourself');
    expect(ben.sees(ana.chat)).toEqual([]);
  });

  test('press a button, and see the answer alone, until the message is replaced', async () => {
    const actions = [
      button('A', { ask: 'r', options: 'a' }),
      button('B', { ask: 'r', options: 'b' }),
    ];
    const on = await post(channel.id, card('Which?', { actions }));
    bot.answer = () => shows(card('Right'));
    await ana.press(on, { verb: 'answer', data: { options: 'b' } });
    expect(bot.told[0]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: on.id,
      conversation: { id: `${channel.id};messageid=${on.id}` },
      value: {
        action: { type: 'Action.Execute', verb: 'answer', data: { ask: 'r', options: 'b' } },
        trigger: 'manual',
      },
    });
    expect(ana.reads(channel.id)).toBe('Right');
    expect(ben.reads(channel.id)).toBe('Which?\nA\nB');
    await expect(ana.press(on, { label: 'A' })).rejects.toThrow('0 buttons fit');
    await expect(ben.press(on, { verb: 'answer' })).rejects.toThrow('2 buttons fit');

    await call('PUT', `${at(channel.id)}/activities/${on.id}`, message(card('Closed')));
    expect(ana.reads(channel.id)).toBe('Closed');
  });

  test('see nothing new where the bot answers with an error', async () => {
    const on = await post(channel.id, card('Which?', { actions: [button('A', {})] }));
    const error = { code: 'Broken', message: 'Try again' };
    bot.answer = () => ({
      status: 200,
      body: { statusCode: 500, type: 'application/vnd.microsoft.error', value: error },
    });
    await ana.press(on, { label: 'A' });
    bot.answer = () => ({ status: 500, body: undefined });
    await ana.press(on, { label: 'A' });
    expect(ana.newest(channel.id).isOwnLook).toBe(false);
    expect(fake.state.problems).toEqual([]);
    bot.answer = () => ({ status: 200, body: { card: 1 } });
    await ana.press(on, { label: 'A' });
    expect(fake.state.problems).toEqual([
      'answer to a card: no statusCode',
      'answer to a card: an answer of type nothing',
    ]);
  });

  test('have their look fetched where Teams does that', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'look', data: { ask: 'r' } } };
    const on = await post(channel.id, card('Which?', { refresh }));
    const plain = await post(channel.id, card('Plain'));
    bot.answer = () => shows(card('You were right'));
    expect(await ana.comeBack(channel.id)).toHaveLength(1);
    expect(bot.told[0]?.['value']).toMatchObject({
      action: { verb: 'look', data: { ask: 'r' } },
      trigger: 'automatic',
    });
    expect(ana.reads(channel.id)).toBe('You were right\nPlain');
    await expect(ana.look(plain)).rejects.toThrow('fetches no look');
    for (let n = 0; n < 59; n += 1) {
      team.members.add(fake.addUser({ who: `p${n}`, name: `P ${n}`, tenant: tenant.id }).id);
    }
    await expect(ben.look(on)).rejects.toThrow('fetches no look');
  });

  test('fill a form in as their client lets them', async () => {
    const body = [
      {
        type: 'Input.Text',
        id: 'text.answer',
        label: 'Your answer',
        maxLength: 5,
        isRequired: true,
        errorMessage: 'Write something',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'choices.days',
        isMultiSelect: true,
        value: '1,2',
        choices: ['1', '2', '3'].map((value) => ({ title: `Day ${value}`, value })),
      },
      { type: 'Input.Time', id: 'text.time', value: '09:30' },
      { type: 'Input.Text', id: 'text.note', value: 'old' },
    ];
    const actions = [button('Save', { form: 'f' }, 'form')];
    const on = await post(channel.id, card('x', { body, actions }));
    await expect(ana.submit(on, {})).rejects.toThrow('has to be filled in');
    await expect(ana.submit(on, { answer: 'too long' })).rejects.toThrow('longer than 5');
    await expect(ana.submit(on, { answer: 'a', days: ['4'] })).rejects.toThrow('no choice 4');
    await expect(ana.submit(on, { reply: 'a' })).rejects.toThrow('no field reply');
    expect(bot.told).toEqual([]);
    await ana.submit(on, { 'Your answer': 'yes', days: ['2', '3'], note: '' });
    expect(record(bot.told[0]?.['value'])['action']).toMatchObject({
      verb: 'form',
      data: { form: 'f', 'text.answer': 'yes', 'choices.days': '2,3', 'text.time': '09:30' },
    });
    expect(JSON.stringify(bot.told[0])).not.toContain('text.note');
  });

  test('add the bot to a team’s channel and remove it: Teams tells both twice', async () => {
    team.hasBot = false;
    await ana.addBot(channel.id);
    expect(team.hasBot).toBe(true);
    expect(bot.told).toMatchObject([
      {
        type: 'conversationUpdate',
        membersAdded: [{ id: fake.state.bot.id }],
        conversation: { id: channel.id, conversationType: 'channel' },
        channelData: {
          eventType: 'teamMemberAdded',
          settings: { selectedChannel: { id: channel.id } },
          team: { id: team.id, name: 'Data Science' },
        },
      },
      {
        type: 'installationUpdate',
        action: 'add',
        conversation: { id: channel.id },
        channelData: { settings: { selectedChannel: { id: channel.id } } },
        locale: 'en-GB',
      },
    ]);
    await ana.removeBot(channel.id);
    expect(bot.told.slice(2)).toMatchObject([
      {
        type: 'conversationUpdate',
        membersRemoved: [{ id: fake.state.bot.id }],
        conversation: { id: team.id },
        channelData: { eventType: 'teamMemberRemoved' },
      },
      { type: 'installationUpdate', action: 'remove', conversation: { id: team.id } },
    ]);
    expect(team.hasBot).toBe(false);
  });

  test('add the bot for themselves', async () => {
    await ana.addBot(ana.chat);
    const [update, installation] = bot.told;
    expect(update).toMatchObject({
      membersAdded: [{ id: fake.state.bot.id }, { id: ana.user.id }],
      conversation: { conversationType: 'personal', id: ana.chat },
    });
    expect(record(update?.['channelData'])['team']).toBeUndefined();
    expect(installation).toMatchObject({ type: 'installationUpdate', action: 'add' });
  });

  test.each([
    ['channelCreated', () => ana.createChannel(team.id, 'New')],
    ['channelRenamed', () => ana.renameChannel(channel.id, 'Renamed')],
    ['channelDeleted', () => ana.deleteChannel(channel.id)],
    ['channelRestored', () => ana.restoreChannel(channel.id)],
    ['teamRenamed', () => ana.renameTeam(team.id, 'Renamed')],
    ['teamArchived', () => ana.archiveTeam(team.id)],
    ['teamUnarchived', () => ana.unarchiveTeam(team.id)],
    ['teamDeleted', () => ana.deleteTeam(team.id)],
    ['teamRestored', () => ana.restoreTeam(team.id)],
    ['teamMemberAdded', () => ana.addMember(channel.id, ben.user)],
    ['teamMemberRemoved', () => ana.removeMember(channel.id, ben.user)],
  ] as const)('%s is told in the team’s General channel', async (eventType, act) => {
    await act();
    expect(bot.told).toMatchObject([
      {
        type: 'conversationUpdate',
        conversation: { id: team.id },
        channelData: { eventType, team: { id: team.id }, tenant: { id: tenant.id } },
      },
    ]);
  });

  test('wait for what comes, and not for ever', async () => {
    const seen = fake.until(() => channel.messages.length === 1);
    await post(channel.id, card('There'));
    await seen;
    const never = fake.until(() => channel.messages.length === 9);
    await expect(never).rejects.toThrow(/within 200 ms.*\nsend: ok/s);
  });
});
