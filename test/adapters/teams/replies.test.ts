import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGate } from '../../contract/adapter/setup.ts';
import { stats } from '../../support/sample-views.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { startTeamsPlatform, type TeamsPlatform } from '../../support/teams-platform.ts';

let platform: TeamsPlatform;
let inbound: ScriptedInbound;
let ana: TeamsPerson;
let ben: TeamsPerson;

beforeEach(async () => {
  inbound = createScriptedInbound();
  platform = await startTeamsPlatform(inbound);
  [ana, ben] = [platform.person('ana'), platform.person('ben')];
  await ana.addBot(platform.channel.id);
  inbound.replies.command = () => stats;
});
afterEach(async () => {
  expect(platform.fake.state.problems).toEqual([]);
  await platform.close();
});

test('in a channel are answered in that person’s own chat', async () => {
  const { channel } = platform;
  const before = ana.sees(channel.id).length;
  await ben.mention(channel.id, 'stats');
  expect(ben.reads(ben.chat)).toContain(stats.heading);
  expect(ana.sees(channel.id).length).toBe(before + 1);
  expect(ana.reads(channel.id)).not.toContain(stats.heading);
});

test('in a chat of one’s own are answered there, about no channel', async () => {
  await ben.write('/mlops stats');
  expect(inbound.commands).toMatchObject([{ text: 'stats' }]);
  expect(inbound.commands[0]).not.toHaveProperty('channelId');
  expect(ben.reads(ben.chat)).toContain(stats.heading);
});

test('of somebody who can’t be written to are answered in the thread, with how to', async () => {
  const { channel, fake } = platform;
  ben.user.blocksBot = true;
  const { replied, activity } = await ben.mention(channel.id, 'stats');
  await replied();
  const notice = ben.newest(channel.id);
  expect(ben.readsMessage(notice)).toContain('Open a chat with me');
  expect(notice.thread).toBe(activity['id']);
  expect(ben.reads(channel.id)).not.toContain(stats.heading);
  expect(fake.conversation(ben.chat).messages).toEqual([]);
});

test('of somebody in a group chat who can’t be written to', async () => {
  await ana.addBot(platform.group.id);
  ben.user.blocksBot = true;
  await ben.mention(platform.group.id, 'stats');
  expect(ben.readsMessage(ben.newest(platform.group.id))).toContain('I answer in private');
});

test('that Teams sends again are answered once', async () => {
  const told = await ben.mention(platform.channel.id, 'stats');
  await ben.repeat(told);
  expect(inbound.commands).toHaveLength(1);
  expect(ben.sees(ben.chat)).toHaveLength(1);
});

test('that Teams sends again while they are being answered are answered once', async () => {
  const gate = createGate();
  const arrived = createGate();
  inbound.replies.command = async () => {
    arrived.open();
    await gate.passed;
    return stats;
  };
  const first = ben.mention(platform.channel.id, 'stats');
  await arrived.passed;
  const [said] = platform.fake.conversation(platform.channel.id).messages.slice(-1);
  const again = ben.happens(platform.channel.id, {
    type: 'message',
    id: said?.id,
    text: '<at>MLOps Daily</at> stats',
    entities: [
      {
        type: 'mention',
        mentioned: { id: platform.fake.state.bot.id, name: 'MLOps Daily' },
        text: '<at>MLOps Daily</at>',
      },
    ],
  });
  gate.open();
  expect((await Promise.all([first, again])).map(({ status }) => status)).toEqual([200, 200]);
  expect(inbound.commands).toHaveLength(1);
});

test('that failed are answered when Teams sends them again', async () => {
  inbound.replies.command = () => {
    throw new Error('the disk is full');
  };
  const told = await ben.mention(platform.channel.id, 'stats');
  expect(told.status).toBe(500);
  expect(JSON.stringify(told.body ?? '')).not.toContain('disk');
  inbound.replies.command = () => stats;
  await ben.repeat(told);
  expect(ben.reads(ben.chat)).toContain(stats.heading);
});

test('whose answer Teams doesn’t take are taken all the same', async () => {
  platform.fake.faults.plan('send', { does: 'refuse', status: 500 });
  const told = await ben.write('stats');
  expect(told.status).toBe(200);
  expect(platform.logged.map(({ msg }) => msg)).toContain('teams reply not shown');
});

test.each([
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['an edited message', { type: 'messageUpdate', text: 'stats' }],
  ['a message that mentions nobody', { type: 'message', text: 'stats' }],
  ['a bot’s own', { type: 'message', text: 'stats', from: { id: '28:other' } }],
  ['something new', { type: 'somethingNew' }],
])('aren’t %s', async (_name, patch) => {
  expect((await ben.happens(platform.channel.id, patch)).status).toBe(200);
  expect(inbound.commands).toEqual([]);
});

test('behind a slash are answered in private, and nobody else sees that they were said', async () => {
  const { channel } = platform;
  const before = ana.sees(channel.id).length;
  const told = await ben.slash(channel.id, 'stats');
  await told.replied();
  expect(ben.reads(ben.chat)).toContain(stats.heading);
  expect(inbound.commands).toMatchObject([{ text: 'stats', zone: ben.user.timezone }]);
  expect(ana.sees(channel.id)).toHaveLength(before);
});

test('behind a slash stay unseen where nobody has set the bot up, and where it can’t write', async () => {
  const { general } = platform;
  const before = ana.sees(general.id).length;
  const installed = inbound.installed.length;
  await ben.slash(general.id, '/mlops stats');
  ben.user.blocksBot = true;
  await ben.slash(general.id, 'help');
  expect(ana.sees(general.id)).toHaveLength(before);
  expect(inbound.installed).toHaveLength(installed);
});
