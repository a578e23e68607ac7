import type { Json } from '../../json.ts';
import { threadId } from '../ids.ts';
import { nextActivityId } from '../messages.ts';
import { serviceUrlOf, type TeamsConversation, type TeamsState, type TeamsUser } from '../state.ts';

/** Where something happens, and who does it. */
export interface Scene {
  readonly state: TeamsState;
  readonly user: TeamsUser;
  readonly conversation: TeamsConversation;
  /** The message of a channel that the thread begins with. */
  readonly thread?: string;
}

/** How activities name a person. */
export const accountOf = ({ id, name, objectId }: TeamsUser): Json => ({
  id,
  name,
  ...(objectId && { aadObjectId: objectId }),
});

/** How activities name a conversation. */
export const conversationJson = ({ conversation, thread }: Omit<Scene, 'state' | 'user'>): Json => {
  const { id, kind, tenant } = conversation;
  return {
    ...(kind !== 'personal' && { isGroup: true }),
    conversationType: kind,
    tenantId: tenant,
    id: thread === undefined ? id : threadId(id, thread),
  };
};

/** `channelData` of what happens in a conversation; its team and channel are told in a team alone. */
export const channelData = ({ id, team, tenant }: TeamsConversation): Json => ({
  ...(team && {
    teamsChannelId: id,
    teamsTeamId: team,
    channel: { id },
    team: { id: team },
  }),
  tenant: { id: tenant },
});

/** What every activity of Teams says, whatever its type. */
export const activityOf = (scene: Scene): Json => {
  const { state, user, conversation } = scene;
  const at = new Date(state.now()).toISOString();
  return {
    id: nextActivityId(state),
    timestamp: at,
    localTimestamp: at.replace('Z', '+00:00'),
    localTimezone: user.timezone,
    channelId: 'msteams',
    serviceUrl: serviceUrlOf(state, conversation.region),
    from: accountOf(user),
    conversation: conversationJson(scene),
    recipient: { id: state.bot.id, name: state.bot.name },
    entities: [
      {
        type: 'clientInfo',
        locale: user.locale,
        country: user.locale.slice(-2),
        platform: 'Web',
        timezone: user.timezone,
      },
    ],
    channelData: channelData(conversation),
    locale: user.locale,
  };
};
