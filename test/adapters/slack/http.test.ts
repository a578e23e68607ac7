import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSlackAdapter } from '../../../adapters/slack/index.ts';
import { createGate } from '../../contract/adapter/setup.ts';
import { form, help, question, stats } from '../../support/sample-views.ts';
import { createScriptedInbound, type ScriptedInbound } from '../../support/scripted-inbound.ts';
import { postSigned, type SignedRequest } from '../../support/slack/way.ts';
import { type SlackPlatform, startSlackPlatform } from '../../support/slack-platform.ts';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

let platform: SlackPlatform;
let inbound: ScriptedInbound;

const start = async (options: Parameters<typeof startSlackPlatform>[2] = {}): Promise<void> => {
  inbound = createScriptedInbound();
  platform = await startSlackPlatform('http', inbound, options);
};
beforeEach(() => start());
afterEach(() => platform.close());

const seconds = (): number => Math.floor(Date.now() / 1000);

const command = (words = 'stats'): string =>
  new URLSearchParams({
    command: '/mlops',
    text: words,
    user_id: 'U2',
    channel_id: 'C1',
    trigger_id: '1.2.trigger',
    response_url: `${platform.fake.state.url}/response/R1`,
  }).toString();

const send = (patch: Partial<SignedRequest> = {}) =>
  postSigned({
    url: platform.url,
    secret: platform.fake.state.signingSecret,
    body: command(),
    contentType: FORM,
    timestamp: seconds(),
    ...patch,
  });

describe('signatures', () => {
  test('a signed request is taken', async () => {
    expect(await send()).toMatchObject({ status: 200, body: { response_type: 'ephemeral' } });
    expect(inbound.commands).toHaveLength(1);
  });

  test.each<[string, Partial<SignedRequest>]>([
    ['another secret', { secret: 'f'.repeat(32) }],
    ['a forged signature', { headers: { 'x-slack-signature': `v0=${'0'.repeat(64)}` } }],
    ['a signature of no length', { headers: { 'x-slack-signature': '' } }],
    ['another version', { headers: { 'x-slack-signature': `v1=${'0'.repeat(64)}` } }],
    ['an old time', { timestamp: seconds() - 301 }],
    ['a time to come', { timestamp: seconds() + 310 }],
    ['a time that is none', { headers: { 'x-slack-request-timestamp': 'soon' } }],
    [
      'a time of another request',
      { headers: { 'x-slack-request-timestamp': String(seconds() - 9) } },
    ],
  ])('%s is 401, and nothing is done', async (_name, patch) => {
    expect(await send(patch)).toMatchObject({ status: 401, body: undefined });
    expect(inbound.commands).toEqual([]);
  });

  test('a time almost five minutes ago is taken', async () => {
    expect(await send({ timestamp: seconds() - 295 })).toMatchObject({ status: 200 });
  });

  test('without any signature it is 401', async () => {
    const response = await fetch(platform.url, {
      method: 'POST',
      body: command(),
      headers: { 'content-type': FORM },
    });
    expect(response.status).toBe(401);
  });

  test('the same request sent again does nothing twice', async () => {
    const timestamp = seconds();
    await send({ timestamp });
    expect(await send({ timestamp })).toMatchObject({ status: 200, body: undefined });
    expect(inbound.commands).toHaveLength(1);
  });

  test('the same request sent again is taken where the first one failed', async () => {
    const timestamp = seconds();
    inbound.replies.command = () => {
      throw new Error('the disk is full');
    };
    expect(await send({ timestamp })).toMatchObject({ status: 500, body: undefined });
    inbound.replies.command = () => help;
    expect(await send({ timestamp })).toMatchObject({ status: 200 });
    expect(inbound.commands).toHaveLength(2);
  });
});

describe('what Slack asks of an address', () => {
  test('is answered with its challenge, once it is signed', async () => {
    const body = JSON.stringify({ type: 'url_verification', token: 't', challenge: 'abc 123' });
    expect(await send({ body, contentType: JSON_TYPE })).toMatchObject({ body: 'abc 123' });
    const forged = await send({ body, contentType: JSON_TYPE, secret: 'x' });
    expect(forged).toMatchObject({ status: 401 });
  });

  test('a look at the certificate needs no signature, and brings nothing in', async () => {
    const response = await fetch(platform.url, {
      method: 'POST',
      body: `ssl_check=1&token=t&${command()}`,
      headers: { 'content-type': FORM },
    });
    expect(response.status).toBe(200);
    expect(inbound.commands).toEqual([]);
  });

  test.each(['GET', 'PUT', 'DELETE', 'HEAD'])('%s is 405', async (method) => {
    expect((await fetch(platform.url, { method })).status).toBe(405);
  });
});

describe('bodies', () => {
  test.each([
    ['no JSON', JSON_TYPE, '{"type":'],
    ['a payload that is no JSON', FORM, 'payload=%7B'],
    ['another content type', 'text/plain', 'hello'],
    ['nothing', FORM, ''],
    ['a number', JSON_TYPE, '5'],
    ['a list', JSON_TYPE, '[]'],
    ['null', JSON_TYPE, 'null'],
    ['an event of no type', JSON_TYPE, '{"type":"event_callback","event_id":"E1","event":{}}'],
    [
      'a press of nothing',
      FORM,
      'payload={"type":"block_actions","user":{"id":"U1"},"actions":[]}',
    ],
  ])('%s is 400', async (_name, contentType, body) => {
    expect(await send({ contentType, body })).toMatchObject({ status: 400, body: undefined });
  });

  test('too large a body is 413, whether it says so or not', async () => {
    await platform.close();
    await start({ maxBodyBytes: 1000 });
    expect((await send({ body: 'x'.repeat(1001) })).status).toBe(413);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(platform.url, { method: 'POST' }, ({ statusCode }) =>
        resolve(statusCode),
      );
      sent.on('error', reject);
      sent.write('x'.repeat(900));
      sent.write('x'.repeat(900));
    });
    expect(status).toBe(413);
    expect(await send()).toMatchObject({ status: 200 });
  });

  test('a body that is cut off leaves the rest working', async () => {
    await new Promise<void>((resolve) => {
      const sent = request(platform.url, {
        method: 'POST',
        headers: { 'content-length': '100' },
      });
      sent.on('error', () => resolve());
      sent.write('half', () => sent.destroy());
      sent.on('close', () => resolve());
    });
    expect(await send()).toMatchObject({ status: 200 });
  });
});

describe('in time', () => {
  test('a command that takes long is acknowledged first, and its reply follows', async () => {
    await platform.close();
    await start({ acknowledgeWithinMs: 20 });
    const gate = createGate();
    inbound.replies.command = async () => {
      await gate.passed;
      return stats;
    };
    const ben = platform.person('U2');
    const told = await ben.command('C1', 'stats');
    expect(told).toMatchObject({ status: 200, body: undefined });
    expect(ben.ephemerals()).toEqual([]);
    gate.open();
    await told.replied();
    expect(ben.reads('C1')).toContain(stats.heading);
  });

  test('a reply whose picture takes long is acknowledged first, and follows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-http-'));
    await writeFile(join(folder, 'drift.png'), 'picture');
    await platform.close();
    await start({ acknowledgeWithinMs: 20, pictureFolders: [folder] });
    inbound.replies.command = () => ({
      ...question,
      picture: { path: 'drift.png', alt: 'Curves' },
    });
    const upload = platform.fake.faults.hold('files.getUploadURLExternal');
    const ben = platform.person('U2');
    const told = await ben.command('C1', 'today');
    expect(told).toMatchObject({ status: 200, body: undefined });
    upload.release();
    await told.replied();
    expect(ben.ephemerals()[0]?.blocks).toContainEqual(
      expect.objectContaining({ type: 'image', alt_text: 'Curves' }),
    );
    await rm(folder, { recursive: true });
  });

  test('a form whose trigger has run out becomes a button that asks for it again', async () => {
    const ben = platform.person('U2');
    inbound.replies.command = () => form;
    platform.fake.faults.plan('views.open', { does: 'error', error: 'expired_trigger_id' });
    const told = await ben.command('C1', 'quiz');
    await told.replied();
    expect(ben.modal()).toBeUndefined();
    const [message] = ben.ephemerals();
    const again = await ben.press(message ?? { channel: '', ts: '' }, { value: 'quiz' });
    await again.replied();
    expect(ben.readsModal()).toContain(form.heading);
  });

  test('feedback that can’t be shown loses nothing, and the person may go on', async () => {
    const ben = platform.person('U2');
    const failed = platform.nextLog('slack reply not shown');
    platform.fake.faults.plan('response_url', { does: 'http', status: 500 });
    await ben.command('C1', 'help');
    const [message] = ben.ephemerals();
    const told = await ben.press(message ?? { channel: '', ts: '' }, { value: 'quiz' });
    await failed;
    expect(told).toMatchObject({ status: 200 });
    expect(inbound.commands.map(({ text }) => text)).toEqual(['help', 'quiz']);
  });
});

describe('starting', () => {
  const options = { botToken: 'xoxb-1', pictureFolders: [], newId: () => '1', now: Date.now };

  test('needs a way in', () => {
    expect(() => createSlackAdapter({ ...options, log: {} as never })).toThrow(/signing secret/);
  });

  test('with a token that Slack refuses says so', async () => {
    const refused = startSlackPlatform('http', inbound, {
      fake: platform.fake,
      botToken: 'xoxb-wrong',
    });
    await expect(refused).rejects.toThrow(/bot token.*invalid_auth/);
  });

  test('before the start nothing is taken', async () => {
    const stopped = await startSlackPlatform('http', inbound, { fake: platform.fake });
    await stopped.adapter.stop();
    const { status } = await postSigned({
      url: stopped.url,
      secret: platform.fake.state.signingSecret,
      body: command(),
      contentType: FORM,
      timestamp: seconds(),
    });
    expect(status).toBe(503);
    expect(inbound.commands).toEqual([]);
  });
});
