import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { channelIdOf } from '../../../adapters/teams/ids.ts';
import { memberIdSchema } from '../../../src/core/ids.ts';
import { createGate } from '../../contract/adapter/setup.ts';
import { help, stats } from '../../support/sample-views.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { startTeamsPlatform, type TeamsPlatform } from '../../support/teams-platform.ts';

let now: number;
let platform: TeamsPlatform;
let inbound: ScriptedInbound;
let ana: TeamsPerson;
let ben: TeamsPerson;
let chloe: TeamsPerson;

beforeEach(async () => {
  now = Date.parse('2026-11-23T08:30:00Z');
  inbound = createScriptedInbound();
  platform = await startTeamsPlatform(inbound, { now: () => now });
  [ana, ben, chloe] = [platform.person('ana'), platform.person('ben'), platform.person('chloe')];
});
afterEach(async () => {
  expect(platform.fake.state.problems).toEqual([]);
  await platform.close();
});

const idOf = (conversation: string) => channelIdOf({ tenant: platform.tenant.id, conversation });
const memberOf = ({ user }: TeamsPerson) => `teams:${user.tenant}|${user.objectId}`;
const welcomes = (conversation: string): number =>
  ana.sees(conversation).filter((message) => ana.readsMessage(message).includes('Welcome')).length;

describe('the bot is added', () => {
  test('to a team: it greets in the channel that was chosen, once, in their language', async () => {
    const { channel, general } = platform;
    const told = await chloe.addBot(channel.id);
    expect(told.map(({ status }) => status)).toEqual([200, 200]);
    expect(inbound.installed).toMatchObject([
      {
        channelId: idOf(channel.id),
        begin: 'when asked',
        locale: 'es-ES',
        actor: { workspaceId: `teams:${platform.tenant.id}`, memberId: memberOf(chloe) },
      },
    ]);
    expect(welcomes(channel.id)).toBe(1);
    expect(welcomes(general.id)).toBe(0);
  });

  test('to a group chat', async () => {
    await ana.addBot(platform.group.id);
    expect(inbound.installed).toMatchObject([{ channelId: idOf(platform.group.id) }]);
    expect(welcomes(platform.group.id)).toBe(1);
  });

  test('for one person: it says what it can do', async () => {
    await ben.addBot(ben.chat);
    expect(inbound.installed).toEqual([]);
    expect(inbound.commands).toMatchObject([{ text: 'help', actor: { memberId: memberOf(ben) } }]);
    expect(inbound.commands[0]).not.toHaveProperty('channelId');
    expect(ben.sees(ben.chat)).toHaveLength(1);
    expect(ben.reads(ben.chat)).toContain(help.heading);
  });

  test('told again, it greets once', async () => {
    const [, installation] = await ana.addBot(platform.channel.id);
    await ana.repeat(installation);
    await ana.addBot(platform.channel.id);
    expect(welcomes(platform.channel.id)).toBe(1);
  });

  test('again a while later, it greets again', async () => {
    await ana.addBot(platform.channel.id);
    now += 10 * 60_000;
    await ana.addBot(platform.channel.id);
    expect(welcomes(platform.channel.id)).toBe(2);
  });

  test('what failed is done when Teams tells it again', async () => {
    const { onInstalled } = inbound;
    inbound.onInstalled = async () => {
      throw new Error('the disk is full');
    };
    const [, installation] = await ana.addBot(platform.channel.id);
    expect(installation.status).toBe(500);
    inbound.onInstalled = onInstalled;
    expect((await ana.repeat(installation)).status).toBe(200);
    expect(welcomes(platform.channel.id)).toBe(1);
  });

  test('a greeting that Teams refuses leaves the channel set up', async () => {
    platform.fake.faults.plan('send', { does: 'refuse', status: 403, code: 'Whatever' });
    const [, installation] = await ana.addBot(platform.channel.id);
    expect(installation.status).toBe(200);
    await ana.mention(platform.channel.id, 'stats');
    expect(inbound.installed).toHaveLength(1);
  });

  test('an upgrade is nobody’s business', async () => {
    await ana.addBot(platform.channel.id);
    await ana.upgradeBot(platform.channel.id);
    expect(inbound.installed).toHaveLength(1);
    expect(welcomes(platform.channel.id)).toBe(1);
  });
});

describe('a channel that the bot hasn’t been set up in', () => {
  test('is set up by the first mention, and the command is answered too', async () => {
    const { channel, general } = platform;
    await ana.addBot(general.id);
    inbound.replies.command = () => stats;
    await ben.mention(channel.id, 'stats');
    expect(inbound.installed.map(({ channelId }) => channelId)).toEqual([
      idOf(general.id),
      idOf(channel.id),
    ]);
    expect(inbound.installed[1]).toMatchObject({ zone: 'Europe/Madrid', locale: 'en-GB' });
    expect(welcomes(channel.id)).toBe(1);
    expect(inbound.commands).toMatchObject([{ text: 'stats', channelId: idOf(channel.id) }]);
    expect(ben.reads(ben.chat)).toContain(stats.heading);
    await ben.mention(channel.id, 'stats');
    expect(welcomes(channel.id)).toBe(1);
  });

  test('by an empty mention alone', async () => {
    platform.team.hasBot = true;
    await ben.mention(platform.channel.id, '');
    expect(welcomes(platform.channel.id)).toBe(1);
    expect(inbound.commands).toEqual([]);
    await ben.mention(platform.channel.id, '');
    expect(inbound.commands.map(({ text }) => text)).toEqual(['']);
  });

  test('once, however many write at once', async () => {
    platform.team.hasBot = true;
    const [arrived, released] = [createGate(), createGate()];
    const { onInstalled } = inbound;
    inbound.onInstalled = async (event) => {
      arrived.open();
      await released.passed;
      return onInstalled(event);
    };
    const all = [ana, ben, chloe].map((one) => one.mention(platform.channel.id, 'stats'));
    await arrived.passed;
    // Somebody else’s words from beginning to end: time enough for the others to come.
    await chloe.write('help');
    released.open();
    await Promise.all(all);
    expect(inbound.installed).toHaveLength(1);
    expect(welcomes(platform.channel.id)).toBe(1);
    expect(inbound.commands).toHaveLength(1 + 3);
  });
});

describe('the bot is removed', () => {
  const removed = () => inbound.removed.map(({ channelId }) => channelId).sort();

  test('from a team: every channel of it is left', async () => {
    const { channel, general } = platform;
    await ana.addBot(general.id);
    await ben.mention(channel.id, '');
    await ana.removeBot(general.id);
    expect([...new Set(removed())]).toEqual([idOf(channel.id), idOf(general.id)].sort());
    expect(inbound.removed[0]).toMatchObject({ workspaceId: `teams:${platform.tenant.id}` });
  });

  test('from a group chat: that chat alone', async () => {
    await ana.addBot(platform.general.id);
    await ana.addBot(platform.group.id);
    await ana.removeBot(platform.group.id);
    expect([...new Set(removed())]).toEqual([idOf(platform.group.id)]);
  });

  test('told twice at once, one telling waits for the other', async () => {
    await ana.addBot(platform.group.id);
    const [arrived, released] = [createGate(), createGate()];
    let [running, most] = [0, 0];
    inbound.onRemoved = async () => {
      running += 1;
      most = Math.max(most, running);
      arrived.open();
      await released.passed;
      running -= 1;
    };
    const all = [ana.removeBot(platform.group.id), ana.removeBot(platform.group.id)];
    await arrived.passed;
    // Somebody else’s words from beginning to end: time enough for the other to come.
    await chloe.write('help');
    released.open();
    await Promise.all(all);
    expect(most).toBe(1);
  });

  test('by one person from their own apps: no channel is left', async () => {
    await ana.addBot(platform.general.id);
    await ana.addBot(ana.chat);
    await ana.removeBot(ana.chat);
    expect(removed()).toEqual([]);
  });

  test('from one private channel of a team: that channel alone', async () => {
    const { channel, general } = platform;
    await ana.addBot(general.id);
    await ana.addBotToChannel(channel.id);
    expect(welcomes(channel.id)).toBe(1);
    await ana.removeBotFromChannel(channel.id);
    expect(removed()).toEqual([idOf(channel.id)]);
  });

  test('and added again at once, it greets again', async () => {
    await ana.addBot(platform.group.id);
    await ana.removeBot(platform.group.id);
    await ana.addBot(platform.group.id);
    expect(welcomes(platform.group.id)).toBe(2);
  });
});

describe('what becomes of a team', () => {
  beforeEach(async () => {
    await ana.addBot(platform.general.id);
    await ben.mention(platform.channel.id, '');
    inbound.installed.length = 0;
    now += 10 * 60_000;
  });

  test.each([
    ['archived', 'archiveTeam', 'unarchiveTeam'],
    ['deleted', 'deleteTeam', 'restoreTeam'],
  ] as const)('%s, its channels are left, until it is there again', async (_what, end, begin) => {
    await ana[end](platform.general.id);
    expect(inbound.removed).toHaveLength(2);
    await ana[begin](platform.general.id);
    expect(inbound.installed.map(({ channelId }) => channelId).sort()).toEqual(
      [idOf(platform.general.id), idOf(platform.channel.id)].sort(),
    );
    expect(inbound.installed[0]).toMatchObject({ begin: 'when asked' });
    expect(welcomes(platform.channel.id)).toBe(2);
  });

  test('back again, its channels are still called as they were', async () => {
    const me = memberIdSchema.parse(memberOf(ana));
    await ana.renameChannel(platform.channel.id, 'Operations');
    await ana.archiveTeam(platform.general.id);
    await ana.unarchiveTeam(platform.general.id);
    await platform.adapter.tell?.(me, { ...help, about: idOf(platform.channel.id) });
    expect(ana.reads(ana.chat)).toContain('Operations');
  });

  test('a channel that is deleted is left, until it is restored; the others go on', async () => {
    await ana.deleteChannel(platform.channel.id);
    expect(inbound.removed.map(({ channelId }) => channelId)).toEqual([idOf(platform.channel.id)]);
    await ana.archiveTeam(platform.general.id);
    await ana.unarchiveTeam(platform.general.id);
    expect(inbound.installed.map(({ channelId }) => channelId)).toEqual([
      idOf(platform.general.id),
    ]);
    await ana.restoreChannel(platform.channel.id);
    expect(inbound.installed.map(({ channelId }) => channelId)).toEqual([
      idOf(platform.general.id),
      idOf(platform.channel.id),
    ]);
  });

  test('a channel in which nobody has set the bot up stays so', async () => {
    await ana.createChannel(platform.general.id, 'New');
    const [, , made] = [...platform.fake.state.conversations.values()].filter(
      ({ team }) => team === platform.team.id,
    );
    await ana.deleteChannel(made?.id ?? '');
    await ana.restoreChannel(made?.id ?? '');
    expect(inbound.installed).toEqual([]);
  });

  test('with another name, channel and General are called so where somebody is told', async () => {
    await ana.renameChannel(platform.channel.id, 'Operations');
    await ana.renameTeam(platform.general.id, 'Data People');
    const me = memberIdSchema.parse(memberOf(ana));
    const tell = (conversation: string) =>
      platform.adapter.tell?.(me, { ...help, about: idOf(conversation) });
    await tell(platform.channel.id);
    expect(ana.reads(ana.chat)).toContain('Operations');
    await tell(platform.general.id);
    expect(ana.reads(ana.chat)).toContain('Data People');
  });
});
