import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Behaviour } from '../../support/slack/faults.ts';
import type { SlackPerson } from '../../support/slack/people.ts';
import type { WayIn } from '../../support/slack-platform.ts';
import { createSlackWorld, type SlackWorld } from '../../support/slack-world.ts';

const POST = 'chat.postMessage';
const MONDAY = '2026-11-23T08:30:00Z';

let world: SlackWorld;
let ana: SlackPerson;
let ben: SlackPerson;

/** With the bot invited into the channels by Ana, who has started the daily question there. */
const start = async (wayIn: WayIn = 'http'): Promise<void> => {
  world = await createSlackWorld(wayIn);
  ana = world.person('U1');
  ben = world.person('U2');
  for (const channel of ['C1', 'C2']) {
    await ana.inviteBot(channel);
    await world.fake.until(() => ana.sees(channel).length === 1);
    const [welcome] = ana.sees(channel);
    const pressed = await ana.press(welcome ?? { channel, ts: '' }, {
      label: 'Start the daily question',
    });
    await pressed.replied();
  }
};
afterEach(async () => {
  expect(world.fake.state.problems).toEqual([]);
  await world.close();
});

/** What everyone sees of the bot in a channel, besides its welcome. */
const posted = (channel = 'C1') => world.fake.state.channels.get(channel)?.messages.slice(1) ?? [];
const deliveries = () => world.services.store.deliveryCounts();

describe.each<WayIn>(['http', 'socket'])('a day over %s', (wayIn) => {
  beforeEach(() => start(wayIn));

  test('question, answer, count, reveal in place and in the thread', async () => {
    await world.at(MONDAY);
    const [question] = posted();
    const message = question ?? expect.fail('No question was posted.');
    const wrong = message.blocks
      .flatMap(({ elements }) => (Array.isArray(elements) ? elements : []))
      .find(({ value }) => String(value).endsWith('|wait'));
    await (await ben.press(message, { value: String(wrong?.value) })).replied();
    expect(ben.reads('C1')).toContain('It gets worse.');
    expect(ana.reads('C1')).not.toContain('It gets worse.');

    await world.at('2026-11-23T08:31:00Z');
    expect(ana.readsMessage(message)).toContain('1 person');

    await world.at('2026-11-23T15:00:00Z');
    expect(posted()).toHaveLength(2);
    expect(posted()[1]).toMatchObject({ threadTs: message.ts, broadcast: true });
    expect(ana.reads('C1')).toContain('The data has drifted.');
    await world.at('2026-11-23T15:00:10Z');
    expect(ana.readsMessage(message)).not.toContain('Press');
    const closed = message.blocks.flatMap(({ elements }) =>
      Array.isArray(elements) ? elements : [],
    );
    expect(closed.filter(({ action_id }) => String(action_id).startsWith('answer'))).toEqual([]);
  });
});

describe('exactly one message', () => {
  beforeEach(() => start());

  test.each<[string, Behaviour]>([
    ['the connection was lost before Slack accepted it', { does: 'drop before' }],
    ['the connection was lost after Slack accepted it', { does: 'drop after' }],
    ['Slack answered with 500', { does: 'http', status: 500 }],
    ['Slack didn’t know itself', { does: 'error', error: 'internal_error' }],
    ['Slack said “not now”', { does: 'rate limit', retryAfterS: 2 }],
  ])('where %s', async (_name, behaviour) => {
    world.fake.faults.plan(POST, behaviour, { channel: 'C1' });
    await world.at(MONDAY);
    await world.at('2026-11-23T08:31:00Z');
    await world.at('2026-11-23T08:32:00Z');
    await world.at('2026-11-23T08:40:00Z');
    expect(posted('C1')).toHaveLength(1);
    expect(posted('C2')).toHaveLength(1);
    expect(await deliveries()).toEqual([{ kind: 'daily', state: 'sent', count: 2 }]);
  });

  test('of a reveal too, in its thread', async () => {
    await world.at(MONDAY);
    world.fake.faults.plan(POST, { does: 'drop after' }, { channel: 'C1' });
    await world.at('2026-11-23T15:00:00Z');
    await world.at('2026-11-23T15:01:00Z');
    await world.at('2026-11-23T15:02:00Z');
    expect(posted('C1').filter(({ threadTs }) => threadTs)).toHaveLength(1);
  });

  test('where the history couldn’t be read at first', async () => {
    world.fake.faults.plan(POST, { does: 'drop after' }, { channel: 'C1' });
    world.fake.faults.plan('conversations.history', { does: 'rate limit', retryAfterS: 1 });
    world.fake.faults.plan('conversations.history', { does: 'drop before' });
    for (const minute of [30, 31, 32, 35, 45, 55]) {
      await world.at(`2026-11-23T08:${minute}:00Z`);
    }
    expect(posted('C1')).toHaveLength(1);
    expect(await deliveries()).toEqual([{ kind: 'daily', state: 'sent', count: 2 }]);
  });
});

describe('a refusal for good', () => {
  beforeEach(() => start());

  test('of a channel stops that channel, and tells who manages it', async () => {
    const channel = world.fake.state.channels.get('C1');
    channel?.members.delete(world.fake.state.botUserId);
    await world.at(MONDAY);
    await world.at('2026-11-24T08:30:00Z');
    expect(posted('C1')).toEqual([]);
    expect(posted('C2')).toHaveLength(2);
    expect(ana.reads('DU1')).not.toBe('');
  });

  test('of the workspace stops every channel', async () => {
    world.fake.state.revokedTokens.add(world.fake.state.botToken);
    await world.at(MONDAY);
    await world.at('2026-11-24T08:30:00Z');
    expect([...posted('C1'), ...posted('C2')]).toEqual([]);
    const calls = world.fake.calls(POST).filter(({ outcome }) => outcome === 'token_revoked');
    expect(calls.length).toBeLessThanOrEqual(2);
    expect(await world.adapter.health()).toMatchObject({ ok: false });
  });
});

test('a press that Slack tells of twice is one answer, with the same feedback', async () => {
  await start();
  await world.at(MONDAY);
  const [message] = posted();
  const right = message?.blocks
    .flatMap(({ elements }) => (Array.isArray(elements) ? elements : []))
    .find(({ value }) => String(value).endsWith('|retrain'));
  const told = await ben.press(message ?? { channel: '', ts: '' }, { value: String(right?.value) });
  await told.replied();
  await ben.repeat(told);
  await ben.repeat(told, { number: 1, reason: 'http_timeout' });
  await world.at('2026-11-23T08:31:00Z');
  expect(ana.readsMessage(message ?? expect.fail('No question.'))).toContain('1 person');
});
