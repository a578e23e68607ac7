import { ErrorCode, LogLevel, WebClient } from '@slack/web-api';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FakeSlack, startFakeSlack } from '../../support/slack/fake-slack.ts';
import { sign } from '../../support/slack/sign.ts';

const METADATA = { event_type: 'delivery', event_payload: { id: 'd1' } };

let fake: FakeSlack;
let client: WebClient;

beforeEach(async () => {
  fake = await startFakeSlack();
  fake.addChannel({ id: 'C1', members: ['U1', 'U2', 'UBOT'] });
  fake.addChannel({ id: 'C2', members: ['U1'] });
  client = new WebClient(fake.state.botToken, {
    slackApiUrl: fake.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
});

afterEach(() => fake.close());

const post = (channel: string, words = 'Good morning') =>
  client.chat.postMessage({ channel, text: words, metadata: METADATA });

const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => expect.fail('The call passed.'),
    (error: { code?: string; data?: { error?: string }; retryAfter?: number }) => error,
  );

describe('messages', () => {
  test('are kept, found with their metadata, replaced, and only where the bot is', async () => {
    const { ts } = await post('C1');
    const plain = await client.conversations.history({ channel: 'C1' });
    expect(plain.messages).toMatchObject([{ ts, text: 'Good morning' }]);
    expect(plain.messages?.[0]?.metadata).toBeUndefined();
    const whole = await client.conversations.history({ channel: 'C1', include_all_metadata: true });
    expect(whole.messages?.[0]?.metadata).toEqual(METADATA);
    await client.chat.update({ channel: 'C1', ts: String(ts), text: 'Good night' });
    expect(fake.state.channels.get('C1')?.messages).toMatchObject([
      { text: 'Good night', edited: true },
    ]);
    expect(await errorOf(post('C2'))).toMatchObject({ data: { error: 'not_in_channel' } });
    expect(await errorOf(post('C9'))).toMatchObject({ data: { error: 'channel_not_found' } });
    const lost = client.chat.update({ channel: 'C1', ts: '1.000001', text: 'Nothing' });
    expect(await errorOf(lost)).toMatchObject({ data: { error: 'message_not_found' } });
  });

  test('in a thread are found below their parent, page by page', async () => {
    const { ts = '' } = await post('C1');
    for (const words of ['One', 'Two', 'Three']) {
      await client.chat.postMessage({ channel: 'C1', text: words, thread_ts: ts });
    }
    await post('C1', 'Good evening');
    const history = await client.conversations.history({ channel: 'C1' });
    expect(history.messages).toMatchObject([
      { text: 'Good evening' },
      { text: 'Good morning', thread_ts: ts, reply_count: 3 },
    ]);
    expect(history.messages?.[0]?.reply_count).toBeUndefined();
    const first = await client.conversations.replies({ channel: 'C1', ts, limit: 3 });
    expect(first.messages?.map(({ text }) => text)).toEqual(['Good morning', 'One', 'Two']);
    const cursor = first.response_metadata?.next_cursor ?? '';
    const second = await client.conversations.replies({ channel: 'C1', ts, limit: 3, cursor });
    expect(second.messages?.map(({ text }) => text)).toEqual(['Three']);
  });

  test('out of bounds are refused, and noted', async () => {
    const header = (length: number) => ({
      type: 'header' as const,
      text: { type: 'plain_text' as const, text: 'x'.repeat(length) },
    });
    const blocks = [header(150), header(151)];
    const error = await errorOf(client.chat.postMessage({ channel: 'C1', text: 'x', blocks }));
    expect(error).toMatchObject({ data: { error: 'invalid_blocks' } });
    expect(fake.state.problems).toEqual([
      expect.stringMatching(/^chat\.postMessage: blocks\[1\]\.text\.text: Too big/),
    ]);
    await client.chat.postMessage({ channel: 'C1', text: 'x', blocks: [header(150)] });
    expect(fake.state.problems).toHaveLength(1);
  });
});

test('a signature is the one that Slack documents', () => {
  expect(sign('test-signing-secret', 'token=abc&text=hola', 1_795_507_800)).toBe(
    'v0=317981c283f1ec46efc70940ec04b5403daa799fc234b67ec27ba7e8c90a9d8d',
  );
});

describe('faults', () => {
  test('hold one channel, and say for how long', async () => {
    fake.faults.plan('chat.postMessage', { does: 'rate limit', retryAfterS: 7 }, { channel: 'C1' });
    fake.state.channels.get('C2')?.members.add('UBOT');
    await post('C2');
    expect(await errorOf(post('C1'))).toMatchObject({
      code: ErrorCode.RateLimitedError,
      retryAfter: 7,
    });
    await post('C1');
  });

  test.each([
    ['drop before', 0],
    ['drop after', 1],
  ] as const)('%s leaves %i message', async (does, count) => {
    fake.faults.plan('chat.postMessage', { does });
    expect(await errorOf(post('C1'))).toMatchObject({ code: ErrorCode.RequestError });
    expect(fake.state.channels.get('C1')?.messages).toHaveLength(count);
    expect(fake.calls('chat.postMessage').map(({ outcome }) => outcome)).toEqual(['dropped']);
  });

  test('answer any error, any status, and wait for as long as they are told', async () => {
    fake.faults.plan('*', { does: 'error', error: 'is_archived' });
    expect(await errorOf(post('C1'))).toMatchObject({ data: { error: 'is_archived' } });
    fake.faults.plan('*', { does: 'http', status: 500 });
    expect(await errorOf(post('C1'))).toMatchObject({ code: ErrorCode.HTTPError });
    const hold = fake.faults.hold('chat.postMessage');
    const posted = post('C1');
    await hold.arrived;
    expect(fake.state.channels.get('C1')?.messages).toEqual([]);
    hold.release();
    await posted;
    expect(fake.state.channels.get('C1')?.messages).toHaveLength(1);
  });

  test('a wrong token and a revoked one are refused', async () => {
    const stranger = new WebClient('xoxb-wrong', { slackApiUrl: fake.apiUrl });
    expect(await errorOf(stranger.auth.test())).toMatchObject({ data: { error: 'invalid_auth' } });
    await client.auth.test();
    fake.state.revokedTokens.add(fake.state.botToken);
    expect(await errorOf(client.auth.test())).toMatchObject({ data: { error: 'token_revoked' } });
  });
});

test('a person is known with zone and, when asked, language', async () => {
  const { user } = await client.users.info({ user: 'U1', include_locale: true });
  expect(user).toMatchObject({ is_admin: true, tz: 'Europe/Madrid', locale: 'en-GB' });
  expect((await client.users.info({ user: 'U2' })).user?.locale).toBeUndefined();
});

test('a picture is uploaded in three steps', async () => {
  const file = Buffer.from('picture');
  const { ok } = await client.filesUploadV2({ file, filename: 'a.png', channel_id: 'C1' });
  expect(ok).toBe(true);
  expect([...fake.state.files.values()].map(({ bytes }) => bytes.length)).toEqual([
    expect.any(Number),
  ]);
  expect(fake.state.channels.get('C1')?.messages).toHaveLength(1);
});
