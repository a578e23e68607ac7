import { type Json, record, records, text } from '../../json.ts';
import { refuse } from '../errors.ts';
import { threadId } from '../ids.ts';
import { checkActivity, post } from '../messages.ts';
import { hasBot, personalChat, userOf } from '../places.ts';
import type { TeamsState, TeamsUser } from '../state.ts';
import { openConversation } from './access.ts';
import type { ConnectorRequest, Endpoint, Handler } from './operation.ts';

const tenantOf = ({ body }: ConnectorRequest): string =>
  text(body['tenantId']) || text(record(record(body['channelData'])['tenant'])['id']);

/** The bot may write to whoever has the app, or is with it in a team or chat. */
const mayWriteTo = (state: TeamsState, user: TeamsUser): boolean =>
  user.hasApp ||
  [...state.conversations.values()].some(
    (conversation) => conversation.members.has(user.id) && hasBot(state, conversation),
  );

const personIn = (request: ConnectorRequest, member: Json): TeamsUser => {
  const { state, region } = request;
  const user = userOf(state, text(member['id']));
  const tenant = state.tenants.get(tenantOf(request));
  if (!tenant || user?.tenant !== tenant.id || tenant.region !== region) {
    return refuse(400, 'Bad Argument', 'Failed to find the member in this tenant.');
  }
  if (tenant.blocksBot) {
    refuse(403, 'BotDisabledByAdmin');
  }
  if (!mayWriteTo(state, user)) {
    refuse(403, 'ForbiddenOperationException');
  }
  return user;
};

const openPersonalChat = (request: ConnectorRequest, member: Json) => {
  const { state } = request;
  const chat = personalChat(state, personIn(request, member));
  chat.hasBot = true;
  state.changed();
  return { status: 201, body: { id: chat.id } };
};

const beginThread = (request: ConnectorRequest, channel: string) => {
  const { state } = request;
  const conversation = openConversation({ ...request, conversation: channel });
  const activity = record(request.body['activity']);
  checkActivity(state, 'open', activity);
  const { id } = post(state, conversation, state.bot.id, activity);
  return { status: 201, body: { id: threadId(channel, id), activityId: id } };
};

const open: Handler = (request) => {
  const { body } = request;
  const channel = text(record(record(body['channelData'])['channel'])['id']);
  if (channel !== '') {
    return beginThread(request, channel);
  }
  const [member, ...others] = records(body['members']);
  if (member === undefined || others.length > 0 || body['isGroup'] === true) {
    return refuse(400, 'Bad Argument', 'A bot opens a chat with one person alone.');
  }
  return openPersonalChat(request, member);
};

export const openEndpoints: readonly Endpoint[] = [
  { name: 'open', method: 'POST', path: /^\/v3\/conversations$/, handle: open },
];
