import { refuse } from '../errors.ts';
import { checkActivity, post, write } from '../messages.ts';
import type { TeamsConversation, TeamsMessage } from '../state.ts';
import { openConversation, threadIn } from './access.ts';
import type { ConnectorRequest, Endpoint, Handler } from './operation.ts';

const messageAt = (conversation: TeamsConversation, id: string): TeamsMessage =>
  conversation.messages.find((message) => message.id === id) ??
  refuse(404, 'ActivityNotFoundInConversation');

const ownMessage = (
  { state, part }: ConnectorRequest,
  conversation: TeamsConversation,
): TeamsMessage => {
  const message = messageAt(conversation, part);
  if (message.from !== state.bot.id) {
    refuse(403, 'ForbiddenOperationException', 'This message is somebody else’s.');
  }
  return message;
};

const send: Handler = (request) => {
  const { state, conversation: id, part, body } = request;
  const conversation = openConversation(request);
  const thread = threadIn(id, conversation) ?? threadOfReply(conversation, part);
  checkActivity(state, 'send', body);
  if (body['type'] === 'typing') {
    return { status: 202, body: {} };
  }
  return { status: 201, body: { id: post(state, conversation, state.bot.id, body, thread).id } };
};

/** A reply in a channel stands in the thread of what it replies to. */
const threadOfReply = (conversation: TeamsConversation, replyTo: string): string | undefined => {
  if (conversation.kind !== 'channel' || replyTo === '') {
    return undefined;
  }
  const message = messageAt(conversation, replyTo);
  return message.thread ?? message.id;
};

const update: Handler = (request) => {
  const { state, part, body } = request;
  const message = ownMessage(request, openConversation(request));
  checkActivity(state, 'update', body);
  write(message, body);
  message.edits += 1;
  // Everyone sees the new card, until their client has asked how it looks to them.
  message.looks.clear();
  state.changed();
  return { status: 200, body: { id: part } };
};

const remove: Handler = (request) => {
  const conversation = openConversation(request);
  const message = ownMessage(request, conversation);
  conversation.messages.splice(conversation.messages.indexOf(message), 1);
  request.state.changed();
  return { status: 200 };
};

const ACTIVITIES = /^\/v3\/conversations\/([^/]+)\/activities$/;
const ACTIVITY = /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/;

export const activityEndpoints: readonly Endpoint[] = [
  { name: 'send', method: 'POST', path: ACTIVITIES, handle: send },
  { name: 'send', method: 'POST', path: ACTIVITY, handle: send },
  { name: 'update', method: 'PUT', path: ACTIVITY, handle: update },
  { name: 'delete', method: 'DELETE', path: ACTIVITY, handle: remove },
];
