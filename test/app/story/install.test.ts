import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChatAdapter } from '../../../src/core/adapter/chat-adapter.ts';
import { Refused } from '../../../src/core/adapter/errors.ts';
import type { MemberId } from '../../../src/core/ids.ts';
import type { View } from '../../../src/core/view/view.ts';
import { createGate } from '../../contract/adapter/setup.ts';
import { channelId, memberId } from '../../support/builders.ts';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

let world: World;
let told: { member: MemberId; view: View }[];
let archived: boolean;
let hearing: () => Promise<void>;

const wrap = (adapter: ChatAdapter): ChatAdapter => ({
  ...adapter,
  post: (channel, post) =>
    archived ? Promise.reject(new Refused('channel', 'is_archived')) : adapter.post(channel, post),
  tell: async (member, view) => {
    told.push({ member, view });
    await hearing();
    throw new Error('can’t be told');
  },
});

beforeEach(async () => {
  told = [];
  archived = false;
  hearing = async () => {};
  world = await createWorld({ wrap });
});
afterEach(() => world.close());

const invite = (locale: string, zone?: string) =>
  world.inbound.onInstalled({
    requestId: 'r',
    begin: 'when asked',
    channelId: channelId('new'),
    actor: {
      workspaceId: 'web:local' as never,
      memberId: memberId('inviter'),
      isAdministrator: async () => false,
    },
    ...(zone !== undefined && { zone }),
    locale,
  });

const typeIn = (who: string, text: string, zone?: string) =>
  world.inbound.onCommand({
    requestId: 'r',
    channelId: channelId('new'),
    actor: {
      workspaceId: 'web:local' as never,
      memberId: memberId(who),
      isAdministrator: async () => false,
    },
    text,
    ...(zone !== undefined && { zone }),
  });

test('invited, the bot waits until whoever invited it presses the button', async () => {
  const welcome = await invite('es-CO', 'America/Bogota');
  expect(welcome).toMatchObject({ language: 'es', actions: [{ command: 'start-daily' }] });
  const { store } = world.services;
  expect(await store.plan(channelId('new'))).toEqual({ daily: null, weekly: null });

  expect(await typeIn('somebody', 'start-daily')).toMatchObject({ tone: 'warning' });
  expect(await store.plan(channelId('new'))).toEqual({ daily: null, weekly: null });

  expect(await typeIn('inviter', 'start-daily')).toMatchObject({ tone: 'success' });
  expect((await store.plan(channelId('new'))).daily).toEqual({
    localDate: '2026-11-23',
    at: Date.parse('2026-11-23T14:30:00Z'),
  });
});

test('invited a second time it neither starts nor asks again', async () => {
  await invite('es', 'America/Bogota');
  await invite('es', 'America/Bogota');
  expect((await world.services.store.channel(channelId('new')))?.status).toBe('suspended');
  await typeIn('inviter', 'start-daily');
  expect(await invite('es', 'America/Bogota')).toMatchObject({
    actions: [{ command: 'quiz' }, { command: 'schedule' }],
  });
});

test('taken out before its start, and invited again, it waits as before', async () => {
  await invite('es', 'America/Bogota');
  await world.inbound.onRemoved({
    requestId: 'r',
    workspaceId: 'web:local' as never,
    channelId: channelId('new'),
  });
  expect(await invite('es', 'America/Bogota')).toMatchObject({
    actions: [{ command: 'start-daily' }],
  });
  const { store } = world.services;
  expect(await store.plan(channelId('new'))).toEqual({ daily: null, weekly: null });
  expect(await store.channel(channelId('new'))).toMatchObject({ status: 'suspended' });
  expect(await typeIn('inviter', 'start-daily')).toMatchObject({ tone: 'success' });
});

test('every manager is told at once: one who can’t be reached keeps nobody waiting', async () => {
  const { store } = world.services;
  const id = 'web:mlops-daily' as never;
  await store.setManagers(id, [memberId('ana'), memberId('ben'), memberId('chen')]);
  const heard = createGate();
  hearing = async () => {
    if (told.length === 3) {
      heard.open();
    }
    await heard.passed;
  };
  archived = true;
  await world.at('2026-11-23T08:30:00Z');
  expect(told).toHaveLength(3);
});

test('a channel that can’t be posted into any more: its managers are told, the others go on', async () => {
  archived = true;
  await world.at('2026-11-23T08:30:00Z');

  expect(told).toMatchObject([
    { member: 'web:ana', view: { kind: 'notice', about: 'web:mlops-daily' } },
  ]);
  expect(JSON.stringify(told)).toContain('is_archived');
  expect((await world.services.store.channel('web:mlops-daily' as never))?.status).toBe(
    'suspended',
  );
});

const home = (who: string) =>
  world.inbound.onHome({
    requestId: 'r',
    actor: {
      workspaceId: 'web:local' as never,
      memberId: `web:${who}` as never,
      isAdministrator: async () => who === 'dana',
    },
  });

test('one’s own page: today, one’s numbers, what one got wrong, settings for those who may', async () => {
  expect((await home('ben')).parts.map(({ kind }) => kind)).toEqual(['notice', 'stats', 'notice']);

  await world.at('2026-11-23T08:30:00Z');
  await world.press('ben', newestQuestion(world).ask, 'wait');
  const page = await home('ben');
  expect(page.parts.map(({ kind }) => kind)).toEqual(['feedback', 'stats', 'notice']);
  expect(page.parts[2]).toMatchObject({ items: [{ text: expect.stringMatching(/Retrain/) }] });
  expect(await world.type('ben', 'mistakes')).toEqual(page.parts[2]);
  expect(await world.type('ana', 'mistakes')).toMatchObject({ items: [] });

  for (const manager of ['ana', 'dana']) {
    expect((await home(manager)).parts.at(-1)).toMatchObject({
      about: 'web:mlops-daily',
      actions: [{ command: 'edit-settings web:mlops-daily' }],
    });
  }
});

test('one’s own page asks the platform once who manages, however many channels there are', async () => {
  await invite('es', 'America/Bogota');
  let asked = 0;
  const actor = {
    workspaceId: 'web:local' as never,
    memberId: memberId('dana'),
    isAdministrator: async () => {
      asked += 1;
      return false;
    },
  };
  await world.inbound.onHome({ requestId: 'r', actor });
  expect(asked).toBe(1);
});

test.each([
  ['where no zone was known', undefined, 'Europe/Madrid', 'Europe/Madrid'],
  ['unless one was known', 'America/Bogota', 'Europe/Madrid', 'America/Bogota'],
  ['unless theirs is none', undefined, 'Mars/Olympus', 'Etc/UTC'],
])('a channel starts in the zone of whoever starts it, %s', async (_, known, own, starts) => {
  await invite('en', known);
  await typeIn('inviter', 'start-daily', own);
  const channel = await world.services.store.channel(channelId('new'));
  expect(channel?.settings.schedule.zone).toBe(starts);
});

test('starting again leaves the zone as it is', async () => {
  await invite('en');
  await typeIn('inviter', 'start-daily', 'Europe/Madrid');
  await typeIn('inviter', 'start-daily', 'America/Bogota');
  const channel = await world.services.store.channel(channelId('new'));
  expect(channel?.settings.schedule.zone).toBe('Europe/Madrid');
});
