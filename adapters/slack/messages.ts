import { z } from 'zod';
import type { Post } from '../../src/core/adapter/chat-adapter.ts';
import { Postponed, Refused } from '../../src/core/adapter/errors.ts';
import type { ChannelId, DeliveryId, MemberId, MessageRef } from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import { messageRefOf, readChannelId, readMemberId, readMessageRef, slackTsSchema } from './ids.ts';
import type { Pictures } from './pictures.ts';
import { renderMessage } from './render/index.ts';
import type { WebApi } from './web-api.ts';

/** `event_type` of the metadata by which a delivery is found again. */
export const DELIVERY_EVENT = 'mlops_daily_delivery';

const postedSchema = z.object({ ts: slackTsSchema });
const openedSchema = z.object({ channel: z.object({ id: z.string() }) });
const anySchema = z.object({});

/** Links in a question or a reference are read, not previewed. */
const PLAIN = { unfurl_links: false, unfurl_media: false } as const;

/** Wait before a message is tried again whose picture Slack can't show yet, in milliseconds. */
const NEW_PICTURE_WAIT_MS = 5_000;

/** Why a reply can't stand below its message, where the channel itself is well. */
const NO_THREAD = [
  'cannot_reply_to_message',
  'restricted_action_non_threadable_channel',
  'thread_not_found',
];

export interface MessagesParts {
  readonly web: WebApi;
  readonly pictures: Pictures;
}

const refusedFor = (error: unknown, reasons: readonly string[]): boolean =>
  error instanceof Refused && reasons.includes(error.reason);

/** Its id with Slack, or a refusal of what isn't a channel of Slack's. */
export const channelOf = (id: ChannelId) => {
  const channel = readChannelId(id);
  if (channel === undefined) {
    throw new Refused('channel', 'channel_not_found');
  }
  return channel;
};

const metadataOf = (deliveryId: DeliveryId) => ({
  metadata: { event_type: DELIVERY_EVENT, event_payload: { delivery_id: deliveryId } },
});

/** Below the message that it belongs to, and in the channel too: who hasn't answered sees it as well. */
const threadOf = (channel: string, replyTo: MessageRef | undefined) => {
  const parent = replyTo && readMessageRef(replyTo);
  return parent?.channel === channel ? { thread_ts: parent.ts, reply_broadcast: true } : {};
};

/** What the bot says to everyone in a channel, or to one person outside of any. */
export interface Messages {
  /** Posts into a conversation, by Slack's own id. */
  say(
    channel: string,
    view: View,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly ts: string }>;
  post(channel: ChannelId, post: Post): Promise<MessageRef>;
  update(message: MessageRef, view: View): Promise<void>;
  tell(member: MemberId, view: View): Promise<void>;
}

export const createMessages = ({ web, pictures }: MessagesParts): Messages => {
  /** A picture or a table that Slack can't show costs its looks, not the message: none was posted. */
  const rendered = async <T>(
    view: View,
    send: (message: Readonly<Record<string, unknown>>) => Promise<T>,
  ): Promise<T> => {
    const ids = await pictures.of(view);
    try {
      return await send({ ...renderMessage(view, { pictures: ids }) });
    } catch (error) {
      const canBePlainer = ids.size > 0 || view.kind === 'leaderboard';
      if (!canBePlainer || !refusedFor(error, ['invalid_blocks'])) {
        throw error;
      }
      if (pictures.areNew(view)) {
        throw new Postponed(NEW_PICTURE_WAIT_MS, 'picture not ready', { cause: error });
      }
      return send({ ...renderMessage(view, { tables: false }) });
    }
  };

  const say = (channel: string, view: View, more: Readonly<Record<string, unknown>> = {}) =>
    rendered(view, (message) =>
      web.call('chat.postMessage', { channel, ...message, ...PLAIN, ...more }, postedSchema),
    );

  const post = async (id: ChannelId, { deliveryId, view, replyTo }: Post): Promise<MessageRef> => {
    const { team, channel } = channelOf(id);
    const thread = threadOf(channel, replyTo);
    const metadata = metadataOf(deliveryId);
    try {
      const { ts } = await say(channel, view, { ...metadata, ...thread });
      return messageRefOf(team, channel, ts);
    } catch (error) {
      if (!('thread_ts' in thread) || !refusedFor(error, NO_THREAD)) {
        throw error;
      }
      const { ts } = await say(channel, view, metadata);
      return messageRefOf(team, channel, ts);
    }
  };

  const update = async (ref: MessageRef, view: View): Promise<void> => {
    const message = readMessageRef(ref);
    if (message === undefined) {
      throw new Refused('message', 'message_not_found');
    }
    const { channel, ts } = message;
    await rendered(view, (words) => web.call('chat.update', { channel, ts, ...words }, anySchema));
  };

  const tell = async (id: MemberId, view: View): Promise<void> => {
    const member = readMemberId(id);
    if (member === undefined) {
      throw new Refused('message', 'user_not_found');
    }
    const opened = await web.call('conversations.open', { users: member.user }, openedSchema);
    await say(opened.channel.id, view);
  };

  return { say, post, update, tell };
};
