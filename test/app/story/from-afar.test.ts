import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatAdapter } from '../../../src/core/adapter/chat-adapter.ts';
import type { View } from '../../../src/core/view/view.ts';
import { channelId, messageRef, optionIds } from '../../support/builders.ts';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

/** What is done from a private chat, about a channel; and by people of another workspace. */

const FIRST = 'web:mlops-daily';
const SECOND = channelId('second');

/** The playground has one channel; what is posted into the other one goes nowhere. */
const wrap = (adapter: ChatAdapter): ChatAdapter => ({
  ...adapter,
  post: (channel, post) =>
    channel === SECOND ? Promise.resolve(messageRef(post.deliveryId)) : adapter.post(channel, post),
  update: async (message, view) => {
    if (message.startsWith('web:')) {
      await adapter.update(message, view);
    }
  },
});

let world: World;
beforeEach(async () => {
  world = await createWorld({ wrap });
});
afterEach(() => world.close());

const actor = (who: string, workspace = 'web:local') => ({
  workspaceId: workspace as never,
  memberId: `web:${who}` as never,
  isAdministrator: async () => false,
});

const type = (who: string, text: string, about?: string, workspace?: string): Promise<View> =>
  world.inbound.onCommand({
    requestId: 'r',
    actor: actor(who, workspace),
    ...(about !== undefined && { channelId: about as never }),
    text,
  });

const install = (begin: 'at once' | 'when asked', who = 'chen') =>
  world.inbound.onInstalled({ requestId: 'r', channelId: SECOND, actor: actor(who), begin });

const ABOUT_A_CHANNEL = ['today', 'stats', 'leaderboard', 'schedule', 'topics', 'language'];

describe('a private chat', () => {
  test('leads to the workspace’s channel, where it has but one', async () => {
    await install('when asked');
    for (const text of ABOUT_A_CHANNEL) {
      expect((await type('ben', text)).heading).not.toBe('This works in a channel');
    }
  });

  test('of a workspace with several leads to the one in which this person answers', async () => {
    await install('at once');
    await world.at('2026-11-23T08:30:00Z');
    for (const text of ABOUT_A_CHANNEL) {
      expect(await type('ben', text)).toMatchObject({ heading: 'This works in a channel' });
    }
    const { ask } = newestQuestion(world);
    await world.press('ben', ask, 'wait');
    expect(await type('ben', 'today')).toMatchObject({ kind: 'feedback', verdict: 'wrong' });
    expect(await type('ben', 'stats')).toMatchObject({ kind: 'stats' });
    expect(await type('dana', 'stats')).toMatchObject({ heading: 'This works in a channel' });
  });

  test('of somebody who answers in several leads to none of them', async () => {
    await install('at once');
    await world.at('2026-11-23T09:30:00Z');
    for (const id of [FIRST, SECOND]) {
      const [round] = await world.services.store.openRounds(id as never);
      await world.inbound.onAnswer({
        requestId: 'r',
        actor: actor('ben'),
        channelId: id as never,
        ask: { type: 'round', id: round?.id as never },
        optionIds: optionIds('wait'),
      });
    }
    expect(await type('ben', 'stats')).toMatchObject({ heading: 'This works in a channel' });
    expect(await type('ben', 'quiz')).toMatchObject({ kind: 'question' });
  });
});

describe('a private chat of somebody who is known to be in some channels alone', () => {
  const typeAsMemberOf = (own: readonly string[], who: string, text: string): Promise<View> =>
    world.inbound.onCommand({
      requestId: 'r',
      actor: { ...actor(who), isIn: async (id) => own.includes(id) },
      text,
    });

  test('leads to the workspace’s one channel if they are in it, and else to none', async () => {
    for (const text of ABOUT_A_CHANNEL) {
      expect(await typeAsMemberOf([], 'ana', text)).toMatchObject({
        heading: 'This works in a channel',
      });
      expect((await typeAsMemberOf([FIRST], 'ana', text)).heading).not.toBe(
        'This works in a channel',
      );
    }
  });

  test('leads to no channel that they answered in and have left', async () => {
    await install('at once');
    await world.at('2026-11-23T08:30:00Z');
    await world.press('ben', newestQuestion(world).ask, 'wait');
    expect(await typeAsMemberOf([FIRST], 'ben', 'stats')).toMatchObject({ kind: 'stats' });
    expect(await typeAsMemberOf([SECOND], 'ben', 'stats')).toMatchObject({
      heading: 'This works in a channel',
    });
  });
});

describe('a command about a channel, given elsewhere', () => {
  test('is carried out there, however many there are', async () => {
    await install('at once');
    await type('chen', 'language es', SECOND);
    expect(await type('ben', 'leaderboard', SECOND)).toMatchObject({
      kind: 'leaderboard',
      language: 'es',
    });
    expect(await type('ben', 'leaderboard', FIRST)).toMatchObject({
      kind: 'leaderboard',
      language: 'en',
    });
    for (const text of ABOUT_A_CHANNEL) {
      expect(await type('ben', text, SECOND)).toMatchObject({ language: 'es' });
    }
  });

  test('changes its settings for who manages that channel, and for nobody else', async () => {
    await install('when asked');
    const before = await world.services.store.channel(SECOND);
    for (const text of [
      'start-daily',
      'schedule set time 10:00',
      'schedule pause',
      'edit-settings',
    ]) {
      expect(await type('ben', text, SECOND)).toMatchObject({ kind: 'notice', tone: 'warning' });
    }
    expect(await world.services.store.channel(SECOND)).toEqual(before);

    expect(await type('chen', 'start-daily', SECOND)).toMatchObject({ tone: 'success' });
    expect(await type('chen', 'schedule set time 10:00', SECOND)).toMatchObject({
      tone: 'success',
    });
    expect(await type('chen', 'edit-settings', SECOND)).toMatchObject({
      kind: 'form',
      form: `settings:${SECOND}`,
    });
    expect((await world.services.store.channel(SECOND))?.settings.schedule.time).toBe('10:00');
    // Managing one channel is no permission for the other.
    for (const text of ['edit-settings', `edit-settings ${FIRST}`, 'language es']) {
      expect(await type('chen', text, FIRST)).toMatchObject({ kind: 'notice', tone: 'warning' });
    }
  });
});

describe('somebody of another workspace', () => {
  const OTHER = 'web:other';

  test('can’t answer a round, and learns nothing of it', async () => {
    await world.at('2026-11-23T08:30:00Z');
    const { ask } = newestQuestion(world);
    for (const where of [{}, { channelId: FIRST as never }]) {
      const view = await world.inbound.onAnswer({
        requestId: 'r',
        actor: actor('ben', OTHER),
        ...where,
        ask,
        optionIds: optionIds('retrain'),
      });
      expect(view).toMatchObject({ kind: 'notice', tone: 'warning' });
      expect(JSON.stringify(view)).not.toMatch(/retrain/i);
    }
    await world.at('2026-11-23T08:31:00Z');
    expect(newestQuestion(world).participation).toBe('Nobody has answered yet');
  });

  test('sees nothing of its channels, and changes none', async () => {
    const before = await world.services.store.channel(FIRST as never);
    for (const text of ['leaderboard', 'schedule', 'start-daily', 'language es', 'edit-settings']) {
      expect(await type('ana', text, FIRST, OTHER)).toMatchObject({
        heading: 'This works in a channel',
      });
    }
    const named = await type('ana', `edit-settings ${FIRST}`, undefined, OTHER);
    expect(named).toMatchObject({ kind: 'notice', tone: 'warning' });
    const form = await world.inbound.onForm({
      requestId: 'r',
      actor: actor('ana', OTHER),
      form: `settings:${FIRST}`,
      values: { language: 'es' },
    });
    expect(form).toMatchObject({ kind: 'notice', tone: 'warning' });
    expect(await world.services.store.channel(FIRST as never)).toEqual(before);
  });
});
