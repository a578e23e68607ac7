import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChatAdapter } from '../../../src/core/adapter/chat-adapter.ts';
import type { Ask } from '../../../src/core/ask.ts';
import { memberId, roundId, workspaceId } from '../../support/builders.ts';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

const SLOT = '2026-11-23T08:30:00Z';
const REVEAL = '2026-11-23T15:00:00Z';

let world: World;
afterEach(() => world.close());

const look = (who: string, ask: Ask, where: { workspace?: string; channel?: string } = {}) =>
  world.inbound.onLook({
    requestId: 'r',
    ...(where.channel !== undefined && { channelId: where.channel as never }),
    actor: {
      workspaceId: (where.workspace ?? 'web:local') as never,
      memberId: memberId(who),
      isAdministrator: async () => false,
    },
    ask,
  });
const lookOf = (who: 'ana' | 'ben', ask: Ask) =>
  world.inbound.onLook({
    requestId: 'r',
    channelId: 'web:mlops-daily' as never,
    actor: {
      workspaceId: 'web:local' as never,
      memberId: `web:${who}` as never,
      isAdministrator: async () => false,
    },
    ask,
  });

describe('a look at a posted question', () => {
  beforeEach(async () => {
    world = await createWorld();
    await world.at(SLOT);
  });

  test('by who hasn’t answered: the question as it stands, with its count', async () => {
    const { ask } = newestQuestion(world);
    await world.press('ana', ask, 'retrain');
    await world.at('2026-11-23T08:31:00Z');
    const view = await lookOf('ben', ask);
    expect(view).toEqual(newestQuestion(world));
    expect(view).toMatchObject({ kind: 'question', participation: '1 person has answered' });
  });

  test('by who has answered: their own feedback, the same each time, and not as a second try', async () => {
    const { ask } = newestQuestion(world);
    const wrong = await world.press('ana', ask, 'wait');
    const right = await world.press('ben', ask, 'retrain');
    expect(await lookOf('ana', ask)).toEqual(wrong);
    expect(await lookOf('ana', ask)).toEqual(wrong);
    expect(await lookOf('ben', ask)).toEqual(right);
    expect(wrong).toMatchObject({ kind: 'feedback', verdict: 'wrong' });
    expect(right).toMatchObject({ kind: 'feedback', verdict: 'right' });
  });

  test('records nothing', async () => {
    const { ask } = newestQuestion(world);
    await lookOf('ben', ask);
    expect(await world.press('ben', ask, 'retrain')).toMatchObject({ verdict: 'right' });
    await world.at('2026-11-23T08:31:00Z');
    expect(newestQuestion(world).participation).toBe('1 person has answered');
  });

  test('that is closed: the answer that everyone sees, or one’s own feedback', async () => {
    const { ask } = newestQuestion(world);
    await world.press('ana', ask, 'wait');
    await world.at(REVEAL);
    expect(await lookOf('ben', ask)).toMatchObject({
      kind: 'question',
      closed: { right: ['retrain'] },
    });
    expect(await lookOf('ana', ask)).toMatchObject({ kind: 'feedback', verdict: 'wrong' });
  });

  test('speaks the language of the question’s own channel, wherever one looks from', async () => {
    const { ask } = newestQuestion(world);
    await world.type('ana', 'language es');
    expect(await look('ben', ask)).toMatchObject({ kind: 'question', language: 'es' });
    expect(await look('ben', ask, { channel: 'web:elsewhere' })).toMatchObject({ language: 'es' });
  });

  test('of another workspace, that isn’t there, or that is practice: it is gone', async () => {
    const { ask } = newestQuestion(world);
    await world.press('ana', ask, 'retrain');
    const practice = await world.type('ana', 'quiz');
    const views = [
      await look('ana', ask, { workspace: workspaceId('other') }),
      await look('ana', ask, { workspace: workspaceId('other'), channel: 'web:mlops-daily' }),
      await lookOf('ana', { type: 'round', id: roundId(999) }),
      await lookOf('ana', practice.kind === 'question' ? practice.ask : ask),
    ];
    for (const view of views) {
      expect(view).toMatchObject({ kind: 'notice', tone: 'warning' });
      expect(JSON.stringify(view)).not.toMatch(/retrain/i);
    }
  });
});

test('a look at a question that was given up tells no answer: it will be asked another day', async () => {
  const asked: Ask[] = [];
  world = await createWorld({
    wrap: ({ findPosted: _, ...adapter }: ChatAdapter): ChatAdapter => ({
      ...adapter,
      post: (_channel, { view }) => {
        asked.push(...(view.kind === 'question' ? [view.ask] : []));
        return Promise.reject(new Error('connection lost'));
      },
    }),
  });
  await world.at(SLOT);
  await world.at('2026-11-23T09:30:00Z');

  const [ask] = asked;
  expect(ask && (await lookOf('ben', ask))).toMatchObject({
    kind: 'question',
    closed: { right: [] },
  });
});
