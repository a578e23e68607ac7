import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../support/teams/faults.ts';
import type { TeamsPerson } from '../../support/teams/person.ts';
import { createTeamsWorld, type TeamsWorld } from '../../support/teams-world.ts';

const MONDAY = '2026-11-23T09:30:00Z';

let world: TeamsWorld;
let ana: TeamsPerson;
let ben: TeamsPerson;

/** With the bot in a channel and in a group chat, where Ana has started the daily question. */
beforeEach(async () => {
  world = await createTeamsWorld();
  [ana, ben] = [world.person('ana'), world.person('ben')];
  for (const { id } of [world.channel, world.group]) {
    await ana.addBot(id);
    await ana.press(ana.newest(id), { label: 'Start the daily question' });
  }
});
afterEach(async () => {
  expect(world.fake.state.problems).toEqual([]);
  await world.close();
});

/** What everyone sees of the bot there, besides its welcome. */
const posted = (conversation: string) => world.fake.conversation(conversation).messages.slice(1);
const deliveries = () => world.services.store.deliveryCounts();
const plan = (behaviour: Behaviour, times = 1): void =>
  world.fake.faults.plan('send', behaviour, { conversation: world.channel.id, times });
const minutesOf = async (...minutes: readonly number[]): Promise<void> => {
  for (const minute of minutes) {
    await world.at(`2026-11-23T09:${minute}:00Z`);
  }
};
const failed = () => world.logged.filter(({ level }) => level >= 50);

describe('exactly one message', () => {
  test.each<[string, Behaviour]>([
    ['412', { does: 'refuse', status: 412, code: 'PreconditionFailed' }],
    ['429', { does: 'refuse', status: 429, code: 'Throttled', retryAfter: 20 }],
    [
      '429 with a date',
      { does: 'refuse', status: 429, retryAfter: 'Mon, 23 Nov 2026 09:30:40 GMT' },
    ],
    ['502', { does: 'refuse', status: 502, body: '<html>Bad gateway</html>' }],
    ['503', { does: 'refuse', status: 503, retryAfter: 5 }],
    ['504', { does: 'refuse', status: 504 }],
  ])('where Microsoft answered %s, once and again', async (_name, behaviour) => {
    plan(behaviour, 2);
    await world.at(MONDAY);
    expect(posted(world.channel.id)).toEqual([]);
    expect(posted(world.group.id)).toHaveLength(1);
    await minutesOf(31, 32, 35, 40, 50);
    expect(posted(world.channel.id)).toHaveLength(1);
    expect(posted(world.group.id)).toHaveLength(1);
    expect(await deliveries()).toEqual([{ kind: 'daily', state: 'sent', count: 2 }]);
  });

  test('where Microsoft asked to wait, it waits so long', async () => {
    plan({ does: 'refuse', status: 429, retryAfter: 90 });
    await world.at(MONDAY);
    await minutesOf(31);
    expect(posted(world.channel.id)).toEqual([]);
    await minutesOf(32);
    expect(posted(world.channel.id)).toHaveLength(1);
  });

  test('of a reveal too, in its thread', async () => {
    await world.at(MONDAY);
    plan({ does: 'refuse', status: 502 });
    for (const time of ['16:00:00', '16:01:00', '16:02:00']) {
      await world.at(`2026-11-23T${time}Z`);
    }
    const [question, ...others] = posted(world.channel.id);
    expect(others.map(({ thread }) => thread)).toEqual([question?.id]);
  });

  test('where the store failed before anything was sent', async () => {
    const { references } = world.services.store;
    const { find } = references;
    let failures = 0;
    Object.assign(references, {
      find: (addressee: Parameters<typeof find>[0]) => {
        failures += 1;
        return failures <= 2 ? Promise.reject(new Error('locked')) : find(addressee);
      },
    });
    await world.at(MONDAY);
    await minutesOf(31, 32);
    expect(failures).toBeGreaterThan(2);
    expect([posted(world.channel.id), posted(world.group.id)].map((all) => all.length)).toEqual([
      1, 1,
    ]);
  });
});

describe('an outcome that nobody can look up', () => {
  test.each<[string, Behaviour, number]>([
    ['the connection was lost before Microsoft accepted it', { does: 'drop before' }, 0],
    ['the connection was lost after Microsoft accepted it', { does: 'drop after' }, 1],
    ['Microsoft answered 500', { does: 'refuse', status: 500 }, 0],
  ])('isn’t sent again, and an operator sees it: %s', async (_name, behaviour, count) => {
    plan(behaviour);
    await world.at(MONDAY);
    await minutesOf(31, 32, 40, 50);
    expect(posted(world.channel.id)).toHaveLength(count);
    expect(posted(world.group.id)).toHaveLength(1);
    expect(await deliveries()).toEqual([
      { kind: 'daily', state: 'failed', count: 1 },
      { kind: 'daily', state: 'sent', count: 1 },
    ]);
    await world.at('2026-11-24T09:30:00Z');
    expect(posted(world.channel.id)).toHaveLength(count + 1);
  });
});

describe('a refusal for good', () => {
  test.each<[string, Behaviour]>([
    ['isn’t in the roster', { does: 'refuse', status: 403, code: 'BotNotInConversationRoster' }],
    ['finds no conversation', { does: 'refuse', status: 404, code: 'ConversationNotFound' }],
    ['may not write', { does: 'refuse', status: 403, code: 'MessageWritesBlocked' }],
  ])('stops the channel where the bot %s, and tells who manages it', async (_name, behaviour) => {
    plan(behaviour);
    await world.at(MONDAY);
    await world.at('2026-11-24T09:30:00Z');
    expect(posted(world.channel.id)).toEqual([]);
    expect(posted(world.group.id)).toHaveLength(2);
    expect(ana.reads(ana.chat)).toContain('I have stopped asking there');
    expect(ben.reads(ben.chat)).toBe('');
  });

  test('of one message stops nothing', async () => {
    plan({ does: 'refuse', status: 413, code: 'MessageSizeTooBig' });
    await world.at(MONDAY);
    await world.at('2026-11-24T09:30:00Z');
    expect(posted(world.channel.id)).toHaveLength(1);
  });

  test('of the tenant stops every channel of it', async () => {
    world.tenant.blocksBot = true;
    await world.at(MONDAY);
    await world.at('2026-11-24T09:30:00Z');
    expect([...posted(world.channel.id), ...posted(world.group.id)]).toEqual([]);
    const refused = world.fake
      .calls('send')
      .filter(({ outcome }) => outcome === 'BotDisabledByAdmin');
    expect(refused.length).toBeLessThanOrEqual(2);
  });
});

test('a message that was deleted is updated no more, and nothing else stops', async () => {
  await world.at(MONDAY);
  const question = ana.newest(world.channel.id);
  await ben.press(question, { verb: 'answer', data: { options: 'retrain' } });
  world.fake.conversation(world.channel.id).messages.pop();
  await minutesOf(31, 32);
  await world.at('2026-11-24T09:30:00Z');
  expect(posted(world.channel.id)).toHaveLength(1);
});

test('a press that Teams tells of twice is one answer, with the same feedback', async () => {
  await world.at(MONDAY);
  const told = await ben.press(ben.newest(world.channel.id), {
    verb: 'answer',
    data: { options: 'retrain' },
  });
  const again = await ben.repeat(told);
  expect(again.status).toBe(200);
  expect(JSON.stringify(again.body)).toContain('Right!');
  await minutesOf(31);
  expect(world.person('chloe').reads(world.channel.id)).toContain('1 person has answered');
  expect(failed()).toEqual([]);
});
