import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { readBody } from '../../support/slack/args.ts';
import { type FakeSlack, startFakeSlack } from '../../support/slack/fake-slack.ts';
import { type Json, parseJson, record } from '../../support/slack/json.ts';
import { createSlackPerson } from '../../support/slack/people.ts';
import { sign } from '../../support/slack/sign.ts';
import { openView } from '../../support/slack/views.ts';
import { overHttp, overSocket } from '../../support/slack/way.ts';

const CHECKBOXES = {
  type: 'checkboxes',
  action_id: 'choose',
  options: ['a', 'b', 'c'].map((value) => ({ value, text: { type: 'mrkdwn', text: value } })),
};
const BUTTON = {
  type: 'button',
  action_id: 'send',
  text: { type: 'plain_text', text: 'Send' },
  value: 'round:1',
};
const BLOCKS = [
  { type: 'section', text: { type: 'mrkdwn', text: 'What *first*, <@U2>? `a_b` &lt;!here&gt;' } },
  { type: 'actions', block_id: 'boxes', elements: [CHECKBOXES, BUTTON] },
];
const MODAL = {
  type: 'modal',
  title: { type: 'plain_text', text: 'Answer' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks: [
    {
      type: 'input',
      block_id: 'answer',
      label: { type: 'plain_text', text: 'Your answer' },
      element: { type: 'plain_text_input', action_id: 'value', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'points',
      optional: true,
      label: { type: 'plain_text', text: 'What you had' },
      element: { ...CHECKBOXES, action_id: 'value' },
    },
  ],
};

let fake: FakeSlack;
let close: (() => void)[];

beforeEach(async () => {
  close = [];
  fake = await startFakeSlack();
  fake.addChannel({ id: 'C1', members: ['U1', 'U2'] });
});

afterEach(async () => {
  for (const end of close) {
    end();
  }
  await fake.close();
});

interface Taken {
  readonly headers: Json;
  readonly body: string;
}

/** A bot that takes everything down, and answers with what the test says. */
const startBot = async (answer: () => unknown = () => undefined) => {
  const taken: Taken[] = [];
  const server = createServer(async (request, response) => {
    taken.push({ headers: request.headers, body: (await readBody(request)).toString() });
    const body = answer();
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  close.push(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const ben = createSlackPerson({ fake, way: overHttp(fake, url), userId: 'U2' });
  return { taken, ben };
};

const payloadOf = (taken: readonly Taken[]): Json => {
  const { body = '' } = taken.at(-1) ?? {};
  const payload = new URLSearchParams(body).get('payload');
  return record(parseJson(payload ?? body));
};

/** Posts as the bot does, through the Web API. */
const call = async (method: string, fields: Json): Promise<Json> => {
  const response = await fetch(`${fake.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json; charset=utf-8',
      authorization: `Bearer ${fake.state.botToken}`,
    },
    body: JSON.stringify(fields),
  });
  return record(await response.json());
};

const postBlocks = async () => {
  fake.state.channels.get('C1')?.members.add('UBOT');
  const { ts } = await call('chat.postMessage', { channel: 'C1', text: 'What?', blocks: BLOCKS });
  return { channel: 'C1', ts: String(ts) };
};

describe('over HTTP', () => {
  test('everything is signed, and a retry says that it is one', async () => {
    const { taken, ben } = await startBot();
    const told = await ben.inviteBot('C1');
    await ben.repeat(told, { number: 1, reason: 'http_timeout' });
    const [first, second] = taken;
    const timestamp = Number(first?.headers['x-slack-request-timestamp']);
    expect(first?.headers['x-slack-signature']).toBe(
      sign(fake.state.signingSecret, first?.body ?? '', timestamp),
    );
    expect(first?.headers['x-slack-retry-num']).toBeUndefined();
    expect(second?.headers['x-slack-retry-num']).toBe('1');
    expect(second?.body).toBe(first?.body);
    expect(payloadOf(taken)).toMatchObject({
      team_id: 'T1',
      event: { type: 'member_joined_channel', user: 'UBOT', inviter: 'U2', channel: 'C1' },
    });
  });

  test('boxes that were ticked are sent with the button', async () => {
    const { taken, ben } = await startBot();
    const message = await postBlocks();
    await ben.choose(message, { actionId: 'choose' }, ['a', 'c']);
    expect(payloadOf(taken)).toMatchObject({
      actions: [{ type: 'checkboxes', selected_options: [{ value: 'a' }, { value: 'c' }] }],
    });
    await ben.press(message, { label: 'Send' });
    expect(payloadOf(taken)).toMatchObject({
      user: { id: 'U2' },
      container: { message_ts: message.ts, channel_id: 'C1', is_ephemeral: false },
      message: { ts: message.ts, text: 'What?' },
      actions: [{ action_id: 'send', value: 'round:1', block_id: 'boxes' }],
      state: { values: { boxes: { choose: { selected_options: [{ value: 'a' }, {}] } } } },
    });
    await expect(ben.press(message, { label: 'Elsewhere' })).rejects.toThrow(/choose.*send/);
  });

  test('a reply to a press is seen by that person alone, five times at most', async () => {
    const { taken, ben } = await startBot();
    const told = await ben.press(await postBlocks(), { actionId: 'send' });
    const url = String(payloadOf(taken)['response_url']);
    const respond = (words: string) =>
      fetch(url, { method: 'POST', body: JSON.stringify({ text: words }), headers: JSON_TYPE });
    for (const words of ['1', '2', '3', '4', '5']) {
      expect((await respond(words)).status).toBe(200);
    }
    expect((await respond('6')).status).toBe(404);
    await told.replied();
    expect(ben.ephemerals().map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
    expect(ben.reads('C1')).toBe('What first, @ben? a_b <!here>\na\nb\nc\nSend\n1\n2\n3\n4\n5');
    const ana = createSlackPerson({ fake, way: overSocket(fake), userId: 'U1' });
    expect(ana.reads('C1')).toBe('What first, @ben? a_b <!here>\na\nb\nc\nSend');
  });

  test('what acknowledges a command is shown to who typed it', async () => {
    const { taken, ben } = await startBot(() => ({ text: 'Your numbers' }));
    await ben.command('C1', 'stats  "Zürich" & <b>');
    const fields = Object.fromEntries(new URLSearchParams(taken[0]?.body));
    expect(fields).toMatchObject({ command: '/mlops', text: 'stats  "Zürich" & <b>' });
    expect(ben.reads('C1')).toBe('Your numbers');
  });

  test('a modal is opened once for a press, filled in, corrected and closed', async () => {
    let answer: unknown = { response_action: 'errors', errors: { answer: 'Say more.' } };
    const { taken, ben } = await startBot(() => answer);
    await ben.happens({ type: 'app_home_opened' });
    await ben.press(await postBlocks(), { actionId: 'send' });
    const trigger_id = payloadOf(taken)['trigger_id'];
    expect(await call('views.open', { trigger_id, view: MODAL })).toMatchObject({ ok: true });
    expect(await call('views.open', { trigger_id, view: MODAL })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    await expect(ben.submit({ points: ['a'] })).rejects.toThrow('answer has to be filled in');
    await expect(ben.submit({ answer: 'x'.repeat(21) })).rejects.toThrow('longer than 20');
    await ben.submit({ answer: 'Compare', points: ['b'] });
    expect(payloadOf(taken)).toMatchObject({
      type: 'view_submission',
      view: {
        state: {
          values: {
            answer: { value: { type: 'plain_text_input', value: 'Compare' } },
            points: { value: { selected_options: [{ value: 'b' }] } },
          },
        },
      },
    });
    expect(ben.readsModal()).toContain('Say more.');
    answer = undefined;
    await ben.submit({ answer: 'Compare each' });
    expect(ben.modal()).toBeUndefined();
  });

  test('channels of each kind end in their own way', async () => {
    const { taken, ben } = await startBot();
    const lastEvent = () => record(payloadOf(taken)['event']);
    fake.addChannel({ id: 'C2', isPrivate: true, members: ['U2', 'UBOT'] });
    await ben.removeBot('C1');
    expect(lastEvent()).toMatchObject({ type: 'channel_left', channel: 'C1', actor_id: 'U2' });
    await ben.removeBot('C2');
    expect(lastEvent()).toMatchObject({ type: 'group_left', channel: 'C2' });
    await ben.archive('C1');
    expect(lastEvent()).toMatchObject({ type: 'channel_archive', user: 'U2' });
    await ben.deleteChannel('C2');
    expect(lastEvent()).toMatchObject({ type: 'group_deleted', channel: 'C2' });
    expect(fake.state.channels.has('C2')).toBe(false);
  });

  test('an uninstalled app’s token is worth nothing', async () => {
    const { ben } = await startBot();
    await ben.uninstall();
    expect(await call('auth.test', {})).toMatchObject({ error: 'token_revoked' });
  });
});

const JSON_TYPE = { 'content-type': 'application/json' };

describe('over Socket Mode', () => {
  const connect = async () => {
    const response = await fetch(`${fake.apiUrl}apps.connections.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${fake.state.appToken}` },
    });
    const { url } = record(await response.json());
    const socket = new WebSocket(String(url));
    const received: Json[] = [];
    socket.on('message', (data) => {
      received.push(record(parseJson(data.toString())));
    });
    await once(socket, 'message');
    return { socket, received };
  };

  test('greets, sends envelopes, and takes acknowledgements', async () => {
    const { socket, received } = await connect();
    expect(received).toMatchObject([{ type: 'hello', num_connections: 1 }]);
    const ben = createSlackPerson({ fake, way: overSocket(fake), userId: 'U2' });
    const telling = ben.command('C1', 'help');
    await once(socket, 'message');
    expect(received[1]).toMatchObject({
      type: 'slash_commands',
      accepts_response_payload: true,
      payload: { text: 'help', user_id: 'U2' },
    });
    const envelope_id = received[1]?.['envelope_id'];
    socket.send(JSON.stringify({ envelope_id, payload: { text: 'Here you are' } }));
    expect(await telling).toMatchObject({ acknowledged: true });
    expect(ben.reads('C1')).toBe('Here you are');
    expect(fake.socket.acks).toEqual([
      { envelopeId: envelope_id, payload: { text: 'Here you are' } },
    ]);
  });

  test('what a cut connection did not acknowledge is not acknowledged', async () => {
    const { socket } = await connect();
    const ben = createSlackPerson({ fake, way: overSocket(fake), userId: 'U2' });
    const telling = ben.openHome();
    await once(socket, 'message');
    fake.socket.cut();
    expect(await telling).toMatchObject({ acknowledged: false });
    await fake.until(() => fake.socket.connections() === 0);
    expect(await ben.openHome()).toMatchObject({ acknowledged: false });
  });
});

test('a modal that was pushed lies on the one below', () => {
  const ben = createSlackPerson({ fake, way: overSocket(fake), userId: 'U2' });
  const below = openView(fake.state, 'U2', MODAL);
  const above = openView(fake.state, 'U2', MODAL, below.id);
  expect(ben.modal()).toBe(above);
  expect(above.rootId).toBe(below.id);
});
