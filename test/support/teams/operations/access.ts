import { refuse } from '../errors.ts';
import { splitThread } from '../ids.ts';
import { hasBot, teamOf } from '../places.ts';
import type { TeamsConversation, TeamsState } from '../state.ts';
import type { ConnectorRequest } from './operation.ts';

const checkTenant = (state: TeamsState, tenant: string): void => {
  if (state.tenants.get(tenant)?.blocksBot) {
    refuse(403, 'BotDisabledByAdmin');
  }
};

/** A conversation that the bot may know of, at the service URL where it is served now. */
export const knownConversation = ({
  state,
  region,
  conversation: id,
}: ConnectorRequest): TeamsConversation => {
  const conversation = state.conversations.get(splitThread(id).conversation);
  if (!conversation || conversation.isDeleted || conversation.region !== region) {
    return refuse(404, 'ConversationNotFound');
  }
  checkTenant(state, conversation.tenant);
  if (!hasBot(state, conversation)) {
    refuse(403, 'BotNotInConversationRoster');
  }
  return conversation;
};

/** A conversation that the bot may write into. */
export const openConversation = (request: ConnectorRequest): TeamsConversation => {
  const { state } = request;
  const conversation = knownConversation(request);
  if (teamOf(state, conversation)?.isArchived) {
    refuse(403, 'MessageWritesBlocked');
  }
  const isBlocked = [...conversation.members].some((id) => state.users.get(id)?.blocksBot);
  if (conversation.kind === 'personal' && isBlocked) {
    refuse(403, 'ConversationBlockedByUser');
  }
  return conversation;
};

/** The thread that a call names, if any; it has to begin with a message of the conversation. */
export const threadIn = (id: string, { kind, messages }: TeamsConversation): string | undefined => {
  const { root } = splitThread(id);
  if (root === undefined) {
    return undefined;
  }
  if (kind !== 'channel') {
    refuse(400, 'Bad Argument', 'Only channels have threads.');
  }
  if (!messages.some((message) => message.id === root && message.thread === undefined)) {
    refuse(404, 'ConversationNotFound');
  }
  return root;
};
