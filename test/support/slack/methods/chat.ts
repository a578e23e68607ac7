import type { Args } from '../args.ts';
import { knownChannel, messageAt, openChannel } from '../channels.ts';
import { SlackRefusal } from '../errors.ts';
import { checkMessage, messageFrom, messageJson, withBlockIds } from '../message.ts';
import { nextTs, type SlackState } from '../state.ts';
import type { Methods } from './method.ts';

const postMessage = (args: Args, state: SlackState) => {
  const channel = openChannel(state, args.text('channel'));
  checkMessage(state, 'chat.postMessage', args.fields);
  const message = messageFrom(state, args, { channel: channel.id, ts: nextTs(state) });
  channel.messages.push(message);
  return { channel: channel.id, ts: message.ts, message: messageJson(state, message) };
};

const update = (args: Args, state: SlackState) => {
  const channel = knownChannel(state, args.text('channel'));
  const message = messageAt(channel, args.text('ts'));
  if (channel.isArchived) {
    throw new SlackRefusal('is_archived');
  }
  if (message.user !== state.botUserId) {
    throw new SlackRefusal('cant_update_message');
  }
  checkMessage(state, 'chat.update', args.fields);
  message.text = args.text('text');
  message.blocks = withBlockIds(state, args.fields['blocks']);
  message.edited = true;
  return { channel: channel.id, ts: message.ts, text: message.text };
};

const postEphemeral = (args: Args, state: SlackState) => {
  const channel = openChannel(state, args.text('channel'));
  const user = args.text('user');
  if (!channel.members.has(user)) {
    throw new SlackRefusal('user_not_in_channel');
  }
  checkMessage(state, 'chat.postEphemeral', args.fields);
  const place = { channel: channel.id, ts: nextTs(state) };
  state.ephemerals.push({ ...messageFrom(state, args, place), onlyFor: user });
  return { message_ts: place.ts };
};

export const chatMethods: Methods = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.postEphemeral': postEphemeral,
};
