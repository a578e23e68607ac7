import type { Args } from '../args.ts';
import { directChannel, knownChannel, messageAt } from '../channels.ts';
import { SlackRefusal } from '../errors.ts';
import type { Json } from '../json.ts';
import { messageJson } from '../message.ts';
import type { SlackChannel, SlackMessage, SlackState } from '../state.ts';
import type { Methods } from './method.ts';

const channelJson = (channel: SlackChannel, state: SlackState): Json => ({
  id: channel.id,
  name: channel.name,
  is_channel: !channel.directWith,
  is_im: channel.directWith !== undefined,
  is_private: channel.isPrivate,
  is_archived: channel.isArchived,
  is_member: channel.members.has(state.botUserId),
  ...(channel.directWith && { user: channel.directWith }),
});

const readable = (args: Args, state: SlackState): SlackChannel => {
  const channel = knownChannel(state, args.text('channel'));
  if (!channel.members.has(state.botUserId)) {
    throw new SlackRefusal('not_in_channel');
  }
  return channel;
};

const within = ({ optional, flag }: Args) => {
  const [oldest, latest] = [optional('oldest') ?? '0', optional('latest') ?? '9999999999'];
  const inclusive = flag('inclusive');
  return ({ ts }: SlackMessage) =>
    Number(ts) > Number(oldest) && Number(ts) < Number(latest)
      ? true
      : inclusive && (ts === oldest || ts === latest);
};

/** One page, and the cursor of the next one. */
const page = (messages: readonly SlackMessage[], args: Args, state: SlackState): Json => {
  const from = Number(args.optional('cursor')?.replace('next:', '') ?? 0);
  const to = from + Math.min(args.number('limit', 100), 999);
  const more = to < messages.length;
  const metadata = args.flag('include_all_metadata');
  return {
    messages: messages.slice(from, to).map((message) => messageJson(state, message, metadata)),
    has_more: more,
    response_metadata: { next_cursor: more ? `next:${to}` : '' },
  };
};

/** Newest first, without replies that stay in their thread. */
const history = (args: Args, state: SlackState) => {
  const shown = readable(args, state)
    .messages.filter(({ threadTs, broadcast }) => !threadTs || broadcast)
    .filter(within(args));
  return page(shown.toReversed(), args, state);
};

/** A message and its replies, oldest first. */
const replies = (args: Args, state: SlackState) => {
  const channel = readable(args, state);
  const parent = messageAt(channel, args.text('ts'));
  const below = channel.messages.filter(({ threadTs }) => threadTs === parent.ts);
  return page([parent, ...below.filter(within(args))], args, state);
};

const info = (args: Args, state: SlackState) => ({
  channel: channelJson(knownChannel(state, args.text('channel')), state),
});

const open = (args: Args, state: SlackState) => {
  const channel = directChannel(state, args.text('users'));
  return { channel: { id: channel.id } };
};

export const conversationMethods: Methods = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.open': open,
};
