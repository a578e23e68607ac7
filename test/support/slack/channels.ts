import { SlackRefusal } from './errors.ts';
import type { SlackChannel, SlackMessage, SlackState } from './state.ts';

const directId = (userId: string): string => `D${userId}`;

/** The direct chat of the bot with a person; made when it is first asked for. */
export const directChannel = (state: SlackState, userId: string): SlackChannel => {
  if (!state.users.has(userId)) {
    throw new SlackRefusal('user_not_found');
  }
  const id = directId(userId);
  const channel = state.channels.get(id) ?? {
    id,
    name: '',
    isPrivate: true,
    directWith: userId,
    isArchived: false,
    members: new Set([userId, state.botUserId]),
    messages: [],
  };
  state.channels.set(id, channel);
  return channel;
};

/** A channel that the bot may know of; a private one that it isn't in doesn't exist for it. */
export const knownChannel = (state: SlackState, id: string): SlackChannel => {
  const channel = id.startsWith('U') ? directChannel(state, id) : state.channels.get(id);
  if (!channel || (channel.isPrivate && !channel.members.has(state.botUserId))) {
    throw new SlackRefusal('channel_not_found');
  }
  return channel;
};

/** A channel that the bot may post into. */
export const openChannel = (state: SlackState, id: string): SlackChannel => {
  const channel = knownChannel(state, id);
  if (channel.isArchived) {
    throw new SlackRefusal('is_archived');
  }
  if (!channel.members.has(state.botUserId)) {
    throw new SlackRefusal('not_in_channel');
  }
  return channel;
};

export const messageAt = (channel: SlackChannel, ts: string): SlackMessage => {
  const message = channel.messages.find((candidate) => candidate.ts === ts);
  if (!message) {
    throw new SlackRefusal('message_not_found');
  }
  return message;
};
