import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGate } from '../../contract/adapter/setup.ts';
import { form, help, question, RIGHT, rightFeedback, stats } from '../../support/sample-views.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import { type SlackPlatform, startSlackPlatform } from '../../support/slack-platform.ts';

let platform: SlackPlatform;
let inbound: ScriptedInbound;

beforeEach(async () => {
  inbound = createScriptedInbound();
  platform = await startSlackPlatform('socket', inbound);
});
afterEach(() => platform.close());

const reconnected = () => platform.nextLog('slack socket connected again');

/** A question in `C1`, as Slack names it. */
const postQuestion = async () => {
  const ana = platform.person('U1');
  inbound.replies.command = () => question;
  await ana.command('C1', 'today');
  const [message] = ana.ephemerals();
  inbound.replies.command = () => help;
  return message ?? expect.fail('There is no question.');
};

test('needs no address: nothing is served over HTTP', async () => {
  expect(platform.adapter.routes).toEqual([]);
  expect((await fetch(platform.url, { method: 'POST' })).status).toBe(404);
});

test('both ways in are open where both are set up', async () => {
  const { state } = platform.fake;
  const both = await startSlackPlatform('socket', inbound, {
    fake: platform.fake,
    signingSecret: state.signingSecret,
  });
  expect(both.adapter.routes.map(({ path }) => path)).toEqual(['/slack/events']);
  await both.adapter.stop();
});

test('Slack’s request to connect again is followed at once', async () => {
  const again = reconnected();
  platform.fake.socket.askToReconnect('refresh_requested');
  await again;
  const ben = platform.person('U2');
  await (await ben.command('C1', 'stats')).replied();
  expect(inbound.commands).toHaveLength(1);
});

test('a connection that is cut is made again', async () => {
  const again = reconnected();
  platform.fake.socket.cut();
  await again;
  await platform.fake.until(() => platform.fake.socket.connections() === 1);
  expect(await platform.adapter.health()).toMatchObject({ ok: true });
  await platform.person('U2').command('C1', 'stats');
  expect(inbound.commands).toHaveLength(1);
});

test('a token that is refused while connecting again is told, and nothing ends', async () => {
  const failed = platform.nextLog('slack socket not connected');
  platform.fake.faults.plan('apps.connections.open', { does: 'error', error: 'invalid_auth' });
  platform.fake.socket.cut();
  await failed;
  expect(await platform.adapter.health()).toEqual({ ok: false, detail: 'not connected to Slack' });
  await platform.adapter.stop();
});

test('starting with a token that is refused fails, in words', async () => {
  const { fake } = platform;
  const refused = startSlackPlatform('socket', inbound, { fake, appToken: 'xapp-wrong' });
  await expect(refused).rejects.toThrow(/invalid_auth|not_allowed/);
});

test('an answer whose connection is cut before it is acknowledged is kept, and its feedback comes', async () => {
  const ana = platform.person('U1');
  const message = await postQuestion();
  const arrived = createGate();
  const cut = createGate();
  inbound.replies.answer = async () => {
    arrived.open();
    await cut.passed;
    return rightFeedback;
  };
  const pressed = ana.press(message, { value: `round:${question.ask.id}|${RIGHT}` });
  await arrived.passed;
  const again = reconnected();
  platform.fake.socket.cut();
  await again;
  cut.open();
  expect(await pressed).toMatchObject({ acknowledged: false });
  await platform.fake.until(() => ana.reads('C1').includes(rightFeedback.heading));
  expect(inbound.answers).toHaveLength(1);
});

test('a command whose connection is cut is answered all the same', async () => {
  const ben = platform.person('U2');
  const arrived = createGate();
  const cut = createGate();
  inbound.replies.command = async () => {
    arrived.open();
    await cut.passed;
    return stats;
  };
  const typed = ben.command('C1', 'stats');
  await arrived.passed;
  const again = reconnected();
  platform.fake.socket.cut();
  await again;
  cut.open();
  await typed;
  await platform.fake.until(() => ben.reads('C1').includes(stats.heading));
});

test('a form whose connection is cut is answered in its modal all the same', async () => {
  const ben = platform.person('U2');
  inbound.replies.command = () => form;
  await (await ben.command('C1', 'quiz')).replied();
  const arrived = createGate();
  const cut = createGate();
  inbound.replies.form = async () => {
    arrived.open();
    await cut.passed;
    return rightFeedback;
  };
  const sent = ben.submit({ answer: 'Compare' });
  await arrived.passed;
  const again = reconnected();
  platform.fake.socket.cut();
  await again;
  cut.open();
  await sent;
  await platform.fake.until(() => ben.readsModal().includes(rightFeedback.heading));
});

test.each([
  'not json',
  'null',
  '5',
  '{"type":"events_api"}',
  '{"type":"events_api","envelope_id":"1","payload":null}',
  '{"type":"events_api","envelope_id":"1","payload":{"event":5}}',
  '{"type":"interactive","envelope_id":"1","payload":{"type":"block_actions"}}',
  '{"type":"slash_commands","envelope_id":"1"}',
  '{"type":"something new","envelope_id":"1","payload":{}}',
])('what can’t be read leaves the rest working: %s', async (message) => {
  platform.fake.socket.raw(message);
  await platform.person('U2').command('C1', 'stats');
  expect(inbound.commands).toHaveLength(1);
});

test('stopping closes the connection', async () => {
  await platform.adapter.stop();
  await platform.fake.until(() => platform.fake.socket.connections() === 0);
  expect(await platform.adapter.health()).toMatchObject({ ok: false });
});
