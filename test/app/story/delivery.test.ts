import { afterEach, expect, test, vi } from 'vitest';
import type { ChatAdapter } from '../../../src/core/adapter/chat-adapter.ts';
import { Postponed, Refused } from '../../../src/core/adapter/errors.ts';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

let world: World;
afterEach(() => world.close());

type Failure = 'drop before' | 'drop after' | 'postpone' | 'archived' | 'revoked';

/** The adapter with one failure after the other, in the order given; then it works. */
const failing = (failures: Failure[], patch: Partial<ChatAdapter> = {}) => {
  const searches: string[] = [];
  const wrap = (adapter: ChatAdapter): ChatAdapter => ({
    ...adapter,
    post: async (channel, post) => {
      const failure = failures.shift();
      switch (failure) {
        case 'drop before':
          throw new Error('connection lost');
        case 'drop after':
          await adapter.post(channel, post);
          throw new Error('connection lost');
        case 'postpone':
          throw new Postponed(20_000, 'rate limited');
        case 'archived':
          throw new Refused('channel', 'is_archived');
        case 'revoked':
          throw new Refused('workspace', 'token_revoked');
        default:
          return adapter.post(channel, post);
      }
    },
    findPosted: async (channel, id) => {
      searches.push(id);
      return adapter.findPosted?.(channel, id);
    },
    ...patch,
  });
  return { wrap, searches };
};

const kinds = () => world.posted().map(({ view }) => view.kind);
const deliveries = () => world.services.store.deliveryCounts();

test.each([
  ['drop before', 'is posted after the history was searched'],
  ['drop after', 'is found in the history, and not posted again'],
] as const)('a connection lost (%s): the message %s', async (failure, _outcome) => {
  const { wrap, searches } = failing([failure]);
  world = await createWorld({ wrap });
  await world.at('2026-11-23T08:30:00Z');
  expect(await deliveries()).toEqual([{ kind: 'daily', state: 'uncertain', count: 1 }]);

  await world.at('2026-11-23T08:31:00Z');
  expect(kinds()).toEqual(['question']);
  expect(searches).toHaveLength(1);
  expect(await deliveries()).toEqual([{ kind: 'daily', state: 'sent', count: 1 }]);
  expect(await world.press('ana', newestQuestion(world).ask, 'retrain')).toMatchObject({
    verdict: 'right',
  });
});

test('where the platform can’t be searched, an unknown outcome is a miss, never a duplicate', async () => {
  const { wrap } = failing(['drop after']);
  const blind = (adapter: ChatAdapter): ChatAdapter => {
    const { findPosted: _, ...rest } = wrap(adapter);
    return rest;
  };
  world = await createWorld({ wrap: blind });
  await world.at('2026-11-23T08:30:00Z');
  await world.at('2026-11-23T09:30:00Z');

  expect(kinds()).toEqual(['question']);
  expect(await deliveries()).toEqual([{ kind: 'daily', state: 'failed', count: 1 }]);

  const view = await world.press('ana', newestQuestion(world).ask, 'wait');
  expect(view).toMatchObject({ kind: 'notice', tone: 'warning' });
  expect(JSON.stringify(view)).not.toContain('Retrain');
});

test('“not now” waits as long as the platform asks, and no longer', async () => {
  const { wrap } = failing(['postpone']);
  world = await createWorld({ wrap });
  await world.at('2026-11-23T08:30:00Z');
  await world.at('2026-11-23T08:30:19Z');
  expect(kinds()).toEqual([]);

  await world.at('2026-11-23T08:30:20Z');
  expect(kinds()).toEqual(['question']);
});

test('what can’t be posted within its window is given up, and asked another day', async () => {
  const { wrap } = failing(Array.from({ length: 800 }, () => 'postpone'));
  world = await createWorld({ wrap });
  await world.at('2026-11-23T08:30:00Z');
  await world.at('2026-11-23T12:29:50Z');
  await world.at('2026-11-23T12:31:00Z');

  expect(await deliveries()).toEqual([{ kind: 'daily', state: 'failed', count: 1 }]);
  expect(await world.services.store.askedQuestions('web:mlops-daily' as never)).toEqual([]);
  expect(await world.type('ana', 'today')).toMatchObject({ kind: 'notice' });
});

test('a message that can’t be put into words was not posted, and is tried again', async () => {
  const blind = ({ findPosted: _, ...adapter }: ChatAdapter): ChatAdapter => adapter;
  world = await createWorld({ wrap: blind });
  const { store } = world.services;
  const spread = vi.spyOn(store, 'spread').mockRejectedValueOnce(new Error('disk I/O error'));
  await world.at('2026-11-23T08:30:00Z');
  await world.at('2026-11-23T15:00:00Z');
  expect(kinds()).toEqual(['question']);

  await world.at('2026-11-23T15:00:05Z');
  expect(kinds()).toEqual(['question', 'reveal']);
  expect(spread).toHaveBeenCalledTimes(2);
});

test.each(['archived', 'revoked'] as const)(
  'a refusal for good (%s) suspends the channel until it is set up again',
  async (failure) => {
    const { wrap } = failing([failure]);
    world = await createWorld({ wrap });
    await world.at('2026-11-23T08:30:00Z');
    await world.at('2026-11-24T08:30:00Z');
    expect(kinds()).toEqual([]);

    await world.type('ana', 'schedule resume');
    await world.at('2026-11-25T08:30:00Z');
    expect(kinds()).toEqual(['question']);
  },
);

test('a process that died while posting: its delivery is looked for once the lease has ended', async () => {
  let hangs = true;
  world = await createWorld({
    wrap: (adapter) => ({
      ...adapter,
      post: (channel, post) => {
        if (hangs) {
          hangs = false;
          return adapter.post(channel, post).then(() => new Promise<never>(() => {}));
        }
        return adapter.post(channel, post);
      },
    }),
  });
  void world.at('2026-11-23T08:30:00Z');
  await expect.poll(kinds).toEqual(['question']);
  await world.at('2026-11-23T08:30:59Z');
  expect(await deliveries()).toEqual([{ kind: 'daily', state: 'sending', count: 1 }]);

  await world.at('2026-11-23T08:31:01Z');
  expect(kinds()).toEqual(['question']);
  expect(await deliveries()).toEqual([{ kind: 'daily', state: 'sent', count: 1 }]);
});

test.each([
  ['asks to wait', new Postponed(20_000, 'rate limited'), '2026-11-23T08:30:25Z'],
  ['can’t be reached', new Error('connection lost'), '2026-11-23T08:30:35Z'],
])(
  'a history that %s leaves the message uncertain, and it is looked for again',
  async (_what, error, again) => {
    const { wrap } = failing(['drop after']);
    const refusals: Error[] = [error];
    world = await createWorld({
      wrap: (adapter) => {
        const wrapped = wrap(adapter);
        return {
          ...wrapped,
          findPosted: async (channel, id) => {
            const refusal = refusals.shift();
            if (refusal !== undefined) {
              throw refusal;
            }
            return wrapped.findPosted?.(channel, id);
          },
        };
      },
    });
    await world.at('2026-11-23T08:30:00Z');
    await world.at('2026-11-23T08:30:05Z');
    expect(await deliveries()).toEqual([{ kind: 'daily', state: 'uncertain', count: 1 }]);

    await world.at(again);
    expect(kinds()).toEqual(['question']);
    expect(await deliveries()).toEqual([{ kind: 'daily', state: 'sent', count: 1 }]);
  },
);
