import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGate } from '../../contract/adapter/setup.ts';
import {
  form,
  help,
  home,
  question,
  RIGHT,
  rightFeedback,
  settingsForm,
  stats,
} from '../../support/sample-views.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import { eventCallback, memberJoinedChannel } from '../../support/slack/payloads/events.ts';
import type { SlackPerson } from '../../support/slack/people.ts';
import {
  type SlackPlatform,
  startSlackPlatform,
  type WayIn,
} from '../../support/slack-platform.ts';

const WAYS: readonly WayIn[] = ['http', 'socket'];

describe.each(WAYS)('events over %s', (wayIn) => {
  let platform: SlackPlatform;
  let inbound: ScriptedInbound;
  let ana: SlackPerson;
  let ben: SlackPerson;

  beforeEach(async () => {
    inbound = createScriptedInbound();
    platform = await startSlackPlatform(wayIn, inbound);
    ana = platform.person('U1');
    ben = platform.person('U2');
  });
  afterEach(async () => {
    expect(platform.fake.state.problems).toEqual([]);
    await platform.close();
  });

  const pageOfBen = () => {
    const view = ben.home();
    return view ?? expect.fail('Nobody has opened a page.');
  };

  test('an invited bot says hello to everyone, in the inviter’s language and zone', async () => {
    const told = await ben.inviteBot('C1');
    await platform.fake.until(() => ana.sees('C1').length > 0);
    expect(told.acknowledged).toBe(true);
    expect(ana.reads('C1')).toContain('Welcome');
    expect(inbound.installed).toMatchObject([
      {
        channelId: 'slack:T1:C1',
        begin: 'when asked',
        zone: 'Europe/Madrid',
        locale: 'en-GB',
        actor: { workspaceId: 'slack:T1', memberId: 'slack:T1:U2' },
      },
    ]);
  });

  test('an invitation that is told again is one', async () => {
    const told = await ben.inviteBot('C1');
    await platform.fake.until(() => ana.sees('C1').length > 0);
    await ben.repeat(told, { number: 1, reason: 'http_timeout' });
    await ben.repeat(told, { number: 2, reason: 'http_timeout' });
    expect(inbound.installed).toHaveLength(1);
    expect(ana.sees('C1')).toHaveLength(1);
  });

  test('an invitation that failed is taken when it is told again', async () => {
    const { onInstalled } = inbound;
    inbound.onInstalled = async () => {
      throw new Error('the disk is full');
    };
    const failed = platform.nextLog('slack request failed');
    const { state } = platform.fake;
    state.channels.get('C1')?.members.add(state.botUserId);
    const event = memberJoinedChannel(state, 'C1', state.botUserId, 'U2');
    const delivery = { type: 'events_api', payload: eventCallback(state, event) } as const;
    void platform.way.deliver(delivery);
    await failed;
    inbound.onInstalled = onInstalled;
    await platform.way.deliver({ ...delivery, retry: { number: 1, reason: 'http_error' } });
    await platform.fake.until(() => ana.sees('C1').length > 0);
    expect(inbound.installed).toHaveLength(1);
  });

  test('the bot is known in a channel before Slack hears that it is', async () => {
    const gate = createGate();
    const order: string[] = [];
    const { onInstalled } = inbound;
    inbound.onInstalled = async (event) => {
      await gate.passed;
      order.push('on disk');
      return onInstalled(event);
    };
    const told = ben.inviteBot('C1').then(() => order.push('acknowledged'));
    await ana.command('C2', 'help');
    gate.open();
    await told;
    expect(order).toEqual(['on disk', 'acknowledged']);
  });

  test('people who come and go are nobody’s business', async () => {
    const joined = { type: 'member_joined_channel', user: 'U3', channel: 'C1', team: 'T1' };
    expect((await ben.happens(joined)).acknowledged).toBe(true);
    await ben.happens({ ...joined, type: 'member_left_channel' });
    expect([inbound.installed, inbound.removed]).toEqual([[], []]);
  });

  test('without an inviter the bot is who came, and manages nothing', async () => {
    const joined = { type: 'member_joined_channel', user: 'UBOT', channel: 'C2', team: 'T1' };
    await ben.happens(joined);
    const [event] = inbound.installed;
    expect(event?.actor.memberId).toBe('slack:T1:UBOT');
    expect(await event?.actor.isAdministrator()).toBe(false);
  });

  test.each([
    { type: 'channel_left', channel: 'C1' },
    { type: 'group_left', channel: 'C1' },
    { type: 'channel_archive', channel: 'C1', user: 'U1' },
    { type: 'group_archive', channel: 'C1', user: 'U1' },
    { type: 'channel_deleted', channel: 'C1' },
    { type: 'group_deleted', channel: 'C1' },
    { type: 'member_left_channel', channel: 'C1', user: 'UBOT' },
  ])('$type takes the channel away', async (event) => {
    expect((await ben.happens(event)).acknowledged).toBe(true);
    expect(inbound.removed).toMatchObject([{ workspaceId: 'slack:T1', channelId: 'slack:T1:C1' }]);
  });

  test('an app that is removed takes the workspace away, once', async () => {
    const told = await ben.uninstall();
    await ben.repeat(told, { number: 1, reason: 'http_timeout' });
    expect(inbound.removed).toHaveLength(1);
    expect(inbound.removed[0]).not.toHaveProperty('channelId');
    await ben.revokeTokens();
    expect(inbound.removed).toHaveLength(2);
    await ben.happens({ type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [] } });
    expect(inbound.removed).toHaveLength(2);
  });

  test('what another workspace’s app does is not ours', async () => {
    const told = await ben.happens({ type: 'app_home_opened', user: 'U2', tab: 'messages' });
    const payload = {
      ...told.delivery.payload,
      event_id: 'EvOTHER',
      team_id: 'T2',
      authorizations: [{ team_id: 'T2', enterprise_id: null, is_enterprise_install: false }],
      event: { type: 'app_uninstalled' },
    };
    await platform.way.deliver({ type: 'events_api', payload });
    expect(inbound.removed).toEqual([]);
  });

  test('one’s own page is shown when it is opened, and no other tab', async () => {
    await ben.openHome('messages');
    expect(inbound.homes).toEqual([]);
    const told = await ben.openHome();
    await told.replied();
    expect(ben.readsHome()).toContain('What I got wrong');
    expect(inbound.homes[0]).not.toHaveProperty('channelId');
    expect(ana.readsHome()).toBe('');
  });

  test('an answer on one’s own page shows its feedback, and brings the page up to date', async () => {
    await (await ben.openHome()).replied();
    inbound.replies.home = () => ({ ...home, parts: [{ ...help, heading: 'Brought up to date' }] });
    const right = question.options.find(({ id }) => id === RIGHT);
    await ben.press(pageOfBen(), { value: `round:${question.ask.id}|${right?.id}` });
    await platform.fake.until(() => ben.readsHome().includes('Brought up to date'));
    await platform.fake.until(() => ben.readsModal().includes(rightFeedback.notes[0] ?? ''));
    expect(inbound.answers[0]).toMatchObject({ optionIds: [RIGHT] });
    expect(inbound.answers[0]).not.toHaveProperty('channelId');
  });

  test('Slack hears of an answer once it is on disk, and before its feedback', async () => {
    await (await ben.openHome()).replied();
    const arrived = createGate();
    const written = createGate();
    const order: string[] = [];
    inbound.replies.answer = async () => {
      arrived.open();
      await written.passed;
      order.push('on disk');
      return rightFeedback;
    };
    const shown = platform.fake.faults.hold('views.open');
    const pressed = ben
      .press(pageOfBen(), { value: `round:${question.ask.id}|${RIGHT}` })
      .then(() => order.push('acknowledged'));
    await arrived.passed;
    // A command from beginning to end: time enough for an acknowledgement that comes too early.
    await ana.command('C1', 'help');
    written.open();
    await pressed;
    expect(order).toEqual(['on disk', 'acknowledged']);
    shown.release();
  });

  test('an answer that isn’t on disk isn’t acknowledged', async () => {
    await (await ben.openHome()).replied();
    inbound.replies.answer = () => {
      throw new Error('the disk is full');
    };
    let acknowledged = false;
    const failed = platform.nextLog('slack request failed');
    const pressed = ben
      .press(pageOfBen(), { value: `round:${question.ask.id}|${RIGHT}` })
      .then((told) => {
        acknowledged = told.acknowledged;
      });
    await failed;
    // Over HTTP the refusal is an answer; over a socket it is silence.
    await (wayIn === 'http' ? pressed : ana.command('C1', 'help'));
    expect(acknowledged).toBe(false);
    expect(ben.readsModal()).toBe('');
  });

  test('a form from one’s own page is opened, corrected, sent, and the page follows', async () => {
    await (await ben.openHome()).replied();
    inbound.replies.command = () => settingsForm;
    await (await ben.press(pageOfBen(), { label: 'Try a question' })).replied();
    inbound.replies.form = () => settingsForm;
    await ben.submit({ managers: ['U3'], days: ['1', '2'], zone: 'Europe/Madrit' });
    expect(ben.readsModal()).toContain('Write a time zone such as Europe/Madrid.');
    expect(inbound.forms).toMatchObject([
      {
        form: settingsForm.form,
        values: {
          days: ['1', '2'],
          time: '09:30',
          language: 'es',
          zone: 'Europe/Madrit',
          managers: ['slack:T1:U3'],
        },
      },
    ]);
    inbound.replies.form = () => ({ ...help, heading: 'Saved' });
    const told = await ben.submit({ zone: 'Europe/Madrid' });
    expect(told.body).toMatchObject({ response_action: 'update' });
    expect(ben.readsModal()).toContain('Saved');
    await platform.fake.until(() => inbound.homes.length >= 3);
  });

  test('a modal knows in which channel it was asked for, to its last page', async () => {
    await ben.inviteBot('C1');
    inbound.replies.command = () => form;
    await (await ben.command('C1', 'quiz')).replied();
    inbound.replies.form = () => rightFeedback;
    await ben.submit({ answer: 'Compare', points: ['0'] });
    expect(inbound.forms[0]).toMatchObject({ channelId: 'slack:T1:C1' });
    inbound.replies.command = () => stats;
    const modal = ben.modal() ?? expect.fail('No modal is open.');
    await (await ben.press(modal, { value: 'quiz monitoring' })).replied();
    expect(inbound.commands.at(-1)).toMatchObject({
      text: 'quiz monitoring',
      channelId: 'slack:T1:C1',
    });
    expect(ben.readsModal()).toContain(stats.heading);
  });

  test('words to the bot are a command, in private', async () => {
    const told = await ben.writeToBot('stats &lt;b&gt; &amp;amp;');
    await told.replied();
    expect(inbound.commands).toMatchObject([{ text: 'stats <b> &amp;' }]);
    expect(inbound.commands[0]).not.toHaveProperty('channelId');
    expect(ben.reads('DU2')).toContain(help.heading);
    inbound.replies.command = () => form;
    const asked = await ben.writeToBot('quiz');
    await platform.fake.until(() => ben.reads('DU2').includes(form.heading));
    expect(asked.acknowledged).toBe(true);
  });

  test('a mention in a channel is answered to that person alone', async () => {
    await ben.inviteBot('C1');
    const mention = { type: 'app_mention', channel: 'C1', user: 'U2', text: '<@UBOT> stats' };
    await (await ben.happens(mention)).replied();
    expect(inbound.commands).toMatchObject([{ text: 'stats', channelId: 'slack:T1:C1' }]);
    expect(ben.reads('C1')).toContain(help.heading);
    expect(ana.reads('C1')).not.toContain(help.heading);
  });

  test.each([
    { user: 'UBOT', bot_id: 'B1', text: 'hello' },
    { user: 'U2', subtype: 'message_deleted', text: 'hello' },
    { user: 'U2', channel_type: 'channel', channel: 'C1', text: 'hello' },
    { subtype: 'message_changed', message: { text: 'hello' } },
  ])('what isn’t said to the bot by a person is not a command: %o', async (patch) => {
    const message = { type: 'message', channel_type: 'im', channel: 'DU2', ...patch };
    expect((await ben.happens(message)).acknowledged).toBe(true);
    expect(inbound.commands).toEqual([]);
  });

  test('a type of event that nobody asked for is acknowledged', async () => {
    const event = { type: 'reaction_added', user: 'U2', item: null, reaction: 'eyes' };
    expect((await ben.happens(event)).acknowledged).toBe(true);
  });

  test('administrators are known to Slack, and asked for once in a while', async () => {
    await ana.command('C1', 'help');
    await ben.command('C1', 'help');
    await ana.command('C1', 'help');
    const [byAna, byBen, again] = inbound.commands;
    expect(platform.fake.calls('users.info')).toHaveLength(0);
    expect(await byAna?.actor.isAdministrator()).toBe(true);
    expect(await byBen?.actor.isAdministrator()).toBe(false);
    expect(await again?.actor.isAdministrator()).toBe(true);
    expect(platform.fake.calls('users.info')).toHaveLength(2);
  });

  test('whom Slack can’t tell about is no administrator, until it can', async () => {
    platform.fake.faults.plan('users.info', { does: 'http', status: 500 });
    await ana.command('C1', 'help');
    const [event] = inbound.commands;
    expect(await event?.actor.isAdministrator()).toBe(false);
    expect(await event?.actor.isAdministrator()).toBe(true);
  });
});
