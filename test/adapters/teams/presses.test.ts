import { afterEach, beforeEach, expect, test } from 'vitest';
import { channelIdOf } from '../../../adapters/teams/ids.ts';
import { formatAsk } from '../../../src/core/ask.ts';
import { deliveryId } from '../../contract/adapter/setup.ts';
import {
  form,
  help,
  leaderboard,
  question,
  RIGHT,
  ROUND,
  rightFeedback,
  settingsForm,
  WRONG,
} from '../../support/sample-views.ts';
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
});
afterEach(async () => {
  expect(platform.fake.state.problems).toEqual([]);
  await platform.close();
});

const idOf = (conversation: string) => channelIdOf({ tenant: platform.tenant.id, conversation });
const memberOf = ({ user }: TeamsPerson) => `teams:${user.tenant}|${user.objectId}`;
const post = (conversation: string) =>
  platform.adapter.post(idOf(conversation), { deliveryId: deliveryId(1), view: question });

test('an answer shows its feedback on the card, to that person alone', async () => {
  await post(platform.channel.id);
  const told = await ben.press(ben.newest(platform.channel.id), {
    data: { ask: formatAsk(ROUND), options: RIGHT },
  });
  expect(told.body).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
  });
  expect(ben.reads(platform.channel.id)).toContain(rightFeedback.heading);
  expect(ana.reads(platform.channel.id)).not.toContain(rightFeedback.heading);
  expect(ben.sees(ben.chat)).toEqual([]);
  expect(inbound.answers).toMatchObject([
    { channelId: idOf(platform.channel.id), optionIds: [RIGHT] },
  ]);
});

test('an answer that isn’t on disk is a fault without detail, and may be pressed again', async () => {
  await post(platform.channel.id);
  inbound.replies.answer = () => {
    throw new Error('the disk is full');
  };
  const press = () =>
    ben.press(ben.newest(platform.channel.id), {
      data: { ask: formatAsk(ROUND), options: WRONG },
    });
  const told = await press();
  expect(told.status).toBe(500);
  expect(told.body).toMatchObject({ type: 'application/vnd.microsoft.error', statusCode: 500 });
  expect(JSON.stringify(told.body)).not.toContain('disk');
  inbound.replies.answer = () => rightFeedback;
  expect((await press()).status).toBe(200);
});

test('a look is what this person has to see', async () => {
  await post(platform.channel.id);
  inbound.replies.look = ({ actor }) =>
    actor.memberId === memberOf(ben) ? rightFeedback : question;
  await ben.look(ben.newest(platform.channel.id));
  await ana.look(ana.newest(platform.channel.id));
  expect(inbound.looks).toMatchObject([{ ask: ROUND, channelId: idOf(platform.channel.id) }, {}]);
  expect(ben.reads(platform.channel.id)).toContain(rightFeedback.heading);
  expect(ana.reads(platform.channel.id)).toContain(question.scenario.slice(0, 40));
  expect(ana.reads(platform.channel.id)).not.toContain(rightFeedback.heading);
});

test('a form with what is wrong is shown again, then what came of it', async () => {
  inbound.replies.command = () => settingsForm;
  await ben.mention(platform.channel.id, 'schedule');
  inbound.replies.form = () => settingsForm;
  const sheet = () => ben.newest(ben.chat);
  await ben.submit(sheet(), { zone: 'Europe/Madrit', managers: [ana.user.objectId ?? ''] });
  expect(ben.reads(ben.chat)).toContain('Write a time zone such as Europe/Madrid.');
  expect(inbound.forms).toMatchObject([
    {
      form: settingsForm.form,
      channelId: idOf(platform.channel.id),
      values: {
        days: ['1'],
        time: '09:30',
        language: 'es',
        zone: 'Europe/Madrit',
        managers: [memberOf(ana)],
      },
    },
  ]);
  inbound.replies.form = () => ({ ...help, heading: 'Saved' });
  await ben.submit(sheet(), { zone: 'Europe/Madrid' });
  expect(ben.reads(ben.chat)).toContain('Saved');
});

test('on a card about a channel are about it, in a chat of one’s own too', async () => {
  inbound.replies.command = () => leaderboard;
  await ben.mention(platform.channel.id, 'leaderboard');
  inbound.replies.command = () => form;
  await ben.press(ben.newest(ben.chat), { data: { command: 'stats' } });
  expect(inbound.commands.at(-1)).toMatchObject({ channelId: idOf(platform.channel.id) });
  await ben.submit(ben.newest(ben.chat), { answer: 'Compare', points: ['0'] });
  expect(inbound.forms).toMatchObject([{ channelId: idOf(platform.channel.id) }]);
});

test('in a chat of one’s own are about no channel where the card isn’t', async () => {
  await ben.write('help');
  await ben.press(ben.newest(ben.chat), { data: { command: 'quiz' } });
  expect(inbound.commands.at(-1)).toMatchObject({ text: 'quiz' });
  expect(inbound.commands.at(-1)).not.toHaveProperty('channelId');
});

test('of a kind that isn’t ours get no card', async () => {
  const invoke = (patch: Record<string, unknown>) =>
    ben.happens(platform.channel.id, { type: 'invoke', ...patch });
  expect((await invoke({ name: 'task/fetch', value: {} })).status).toBe(501);
  expect((await invoke({ name: 'adaptiveCard/action', value: {} })).status).toBe(400);
  const action = { type: 'Action.Execute', verb: 'answer', data: { ask: 'round:1' } };
  expect(await invoke({ name: 'adaptiveCard/action', value: { action } })).toMatchObject({
    status: 400,
    body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
  });
  expect(inbound.answers).toEqual([]);
});
test('those who are named administrate, and nobody else', async () => {
  for (const person of [ana, platform.person('chloe')]) {
    await person.write('help');
  }
  const [byAna, byChloe] = inbound.commands;
  expect(await byAna?.actor.isAdministrator()).toBe(false);
  expect(await byChloe?.actor.isAdministrator()).toBe(true);
});

test('in a chat of two, what comes of a press stays when Teams is opened again', async () => {
  inbound.replies.command = () => question;
  await ben.write('quiz');
  const [asked] = ben.sees(ben.chat);
  expect(asked).toBeDefined();
  const { edits = 0 } = asked ?? {};
  await ben.press(ben.newest(ben.chat), { data: { ask: formatAsk(ROUND), options: RIGHT } });
  await platform.fake.until(() => ben.newest(ben.chat).edits > edits);
  await ben.comeBack(ben.chat);
  expect(ben.reads(ben.chat)).toContain(rightFeedback.heading);
});

test('a button tells where its person is', async () => {
  await platform.adapter.post(idOf(platform.channel.id), {
    deliveryId: deliveryId(1),
    view: leaderboard,
  });
  await ben.press(ben.newest(platform.channel.id), { data: { command: 'stats' } });
  expect(inbound.commands).toMatchObject([{ zone: ben.user.timezone }]);
});
