import { afterEach, describe, expect, test } from 'vitest';
import { meaningOf } from '../../../adapters/slack/errors.ts';
import type { ChatAdapter } from '../../../src/core/adapter/chat-adapter.ts';
import { Postponed, Refused } from '../../../src/core/adapter/errors.ts';
import { channelIdSchema, memberIdSchema, messageRefSchema } from '../../../src/core/ids.ts';
import { deliveryId } from '../../contract/adapter/setup.ts';
import { help, question, reveal } from '../../support/sample-views.ts';
import { createScriptedInbound } from '../../support/scripted-inbound.ts';
import type { Behaviour } from '../../support/slack/faults.ts';
import { type SlackPlatform, startSlackPlatform } from '../../support/slack-platform.ts';

const C1 = channelIdSchema.parse('slack:T1:C1');
const C2 = channelIdSchema.parse('slack:T1:C2');

let platform: SlackPlatform;
afterEach(() => platform.close());

const start = async (): Promise<ChatAdapter> => {
  platform = await startSlackPlatform('http', createScriptedInbound());
  for (const { members } of platform.fake.state.channels.values()) {
    members.add(platform.fake.state.botUserId);
  }
  return platform.adapter;
};

const post = (adapter: ChatAdapter, channel = C1, id = 1) =>
  adapter.post(channel, { deliveryId: deliveryId(id), view: question });

const thrownBy = (doing: Promise<unknown>): Promise<unknown> =>
  doing.then(
    () => expect.fail('It passed.'),
    (error: unknown) => error,
  );

const postUnder = async (behaviour: Behaviour): Promise<unknown> => {
  const adapter = await start();
  platform.fake.faults.plan('chat.postMessage', behaviour);
  return thrownBy(post(adapter));
};

describe('what Slack says', () => {
  test.each([
    ['is_archived', 'channel'],
    ['channel_not_found', 'channel'],
    ['not_in_channel', 'channel'],
    ['restricted_action', 'channel'],
    ['token_revoked', 'workspace'],
    ['invalid_auth', 'workspace'],
    ['account_inactive', 'workspace'],
    ['app_uninstalled', 'workspace'],
    ['missing_scope', 'workspace'],
    ['invalid_blocks', 'message'],
    ['msg_too_long', 'message'],
    ['some_new_word', 'message'],
  ])('%s is a refusal of the %s', async (error, scope) => {
    const thrown = await postUnder({ does: 'error', error });
    expect(thrown).toBeInstanceOf(Refused);
    expect(thrown).toMatchObject({ scope, reason: error });
    expect(platform.fake.calls('chat.postMessage')).toHaveLength(1);
  });

  test('429 is “not now”, for as long as Slack says', async () => {
    const thrown = await postUnder({ does: 'rate limit', retryAfterS: 7 });
    expect(thrown).toBeInstanceOf(Postponed);
    expect(thrown).toMatchObject({ retryAfterMs: 7000 });
    expect(platform.fake.calls('chat.postMessage')).toHaveLength(1);
  });

  test.each<[string, Behaviour]>([
    ['an internal error', { does: 'error', error: 'internal_error' }],
    ['a fatal error', { does: 'error', error: 'fatal_error' }],
    ['HTTP 500', { does: 'http', status: 500 }],
    ['HTTP 503', { does: 'http', status: 503 }],
    ['a connection lost', { does: 'drop after' }],
  ])('%s leaves the outcome unknown, and is tried once', async (_name, behaviour) => {
    const thrown = await postUnder(behaviour);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toBeInstanceOf(Refused);
    expect(thrown).not.toBeInstanceOf(Postponed);
    expect(platform.fake.calls('chat.postMessage')).toHaveLength(1);
  });

  test('a page of a proxy is no word of Slack’s', async () => {
    await start();
    const page = { code: 'slack_webapi_platform_error', data: { error: '<html>Oops</html>' } };
    expect(meaningOf(page)).toBe(page);
    expect(meaningOf('lost')).toBe('lost');
  });

  test('“rate limited” without a time is waited for as well', async () => {
    const thrown = await postUnder({ does: 'error', error: 'ratelimited' });
    expect(thrown).toMatchObject({ name: 'Postponed', retryAfterMs: 30_000 });
  });
});

describe('one channel is not another', () => {
  test('a channel’s 429 holds that channel alone', async () => {
    const adapter = await start();
    const limited = { does: 'rate limit', retryAfterS: 3600 } as const;
    platform.fake.faults.plan('chat.postMessage', limited, { channel: 'C1', times: 9 });
    const [first, second] = await Promise.allSettled([post(adapter, C1), post(adapter, C2, 2)]);
    expect(first).toMatchObject({ status: 'rejected', reason: { retryAfterMs: 3_600_000 } });
    expect(second.status).toBe('fulfilled');
  });

  test('a message of another platform is refused without asking Slack', async () => {
    const adapter = await start();
    const elsewhere = channelIdSchema.parse('web:mlops-daily');
    expect(await thrownBy(post(adapter, elsewhere))).toMatchObject({ scope: 'channel' });
    const message = messageRefSchema.parse('web:1');
    expect(await thrownBy(adapter.update(message, help))).toMatchObject({ scope: 'message' });
    const member = memberIdSchema.parse('web:ana');
    expect(await thrownBy(adapter.tell?.(member, help) ?? post(adapter))).toMatchObject({
      reason: 'user_not_found',
    });
    expect(platform.fake.calls().map(({ method }) => method)).toEqual(['auth.test']);
  });
});

describe('replies', () => {
  test('a reveal stands in its question’s thread and in the channel, and is found', async () => {
    const adapter = await start();
    const replyTo = await post(adapter);
    const reply = { deliveryId: deliveryId(2), view: reveal, replyTo };
    const ref = await adapter.post(C1, reply);
    const [parent, below] = platform.fake.state.channels.get('C1')?.messages ?? [];
    expect(below).toMatchObject({ threadTs: parent?.ts, broadcast: true });
    expect(await adapter.findPosted?.(C1, deliveryId(2))).toBe(ref);
  });

  test('where the thread is gone, a reveal is posted without it', async () => {
    const adapter = await start();
    const replyTo = await post(adapter);
    const gone = { does: 'error', error: 'thread_not_found' } as const;
    platform.fake.faults.plan('chat.postMessage', gone);
    await adapter.post(C1, { deliveryId: deliveryId(2), view: reveal, replyTo });
    const [, below] = platform.fake.state.channels.get('C1')?.messages ?? [];
    expect(below?.threadTs).toBeUndefined();
  });
});

describe('the history', () => {
  test('is read page by page', async () => {
    const adapter = await start();
    const ref = await post(adapter);
    const messages = platform.fake.state.channels.get('C1')?.messages ?? [];
    for (let n = 0; n < 450; n += 1) {
      const ts = `${Math.floor(Date.now() / 1000) + 1}.${String(n).padStart(6, '0')}`;
      messages.push({ channel: 'C1', ts, user: 'U1', text: 'hi', blocks: [], edited: false });
    }
    expect(await adapter.findPosted?.(C1, deliveryId(1))).toBe(ref);
    expect(platform.fake.calls('conversations.history')).toHaveLength(3);
  });

  test('is followed into the threads below our own messages', async () => {
    const adapter = await start();
    const replyTo = await post(adapter);
    await adapter.post(C1, { deliveryId: deliveryId(2), view: reveal, replyTo });
    const messages = platform.fake.state.channels.get('C1')?.messages ?? [];
    const [, reply] = messages;
    // As where Slack shows a reply in its thread alone.
    messages.splice(1, 1, { ...(reply ?? expect.fail('No reply.')), broadcast: false });
    expect(await adapter.findPosted?.(C1, deliveryId(2))).toBe(`slack:T1:C1:${reply?.ts}`);
    expect(await adapter.findPosted?.(C1, deliveryId(3))).toBeUndefined();
  });

  test('that can’t be read now says nothing of what was posted', async () => {
    const adapter = await start();
    const limited = { does: 'rate limit', retryAfterS: 1 } as const;
    platform.fake.faults.plan('conversations.history', limited);
    const thrown = await thrownBy(adapter.findPosted?.(C1, deliveryId(1)) ?? post(adapter));
    expect(thrown).toMatchObject({ message: 'The history can’t be read now.' });
    expect(thrown).not.toBeInstanceOf(Postponed);
  });
});

describe('health', () => {
  test('a revoked token is told, until a call passes again', async () => {
    const adapter = await start();
    platform.fake.faults.plan('chat.postMessage', { does: 'error', error: 'token_revoked' });
    await thrownBy(post(adapter));
    expect(await adapter.health()).toEqual({
      ok: false,
      detail: 'Slack refuses the workspace: token_revoked',
    });
    await post(adapter);
    expect(await adapter.health()).toMatchObject({ ok: true });
    await adapter.stop();
    expect(await adapter.health()).toMatchObject({ ok: false });
  });

  test('somebody is told something in their own chat with the bot', async () => {
    const adapter = await start();
    await adapter.tell?.(memberIdSchema.parse('slack:T1:U2'), help);
    expect(platform.person('U2').reads('DU2')).toContain(help.heading);
    expect(platform.person('U1').reads('DU2')).toBe('');
  });
});
