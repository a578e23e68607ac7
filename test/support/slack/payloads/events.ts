import type { Json } from '../json.ts';
import { nextTs, type SlackState } from '../state.ts';
import { viewJson } from '../views.ts';

/** An event in its envelope, with an id that never comes twice. */
export const eventCallback = (state: SlackState, event: Json): Json => ({
  token: 'verification-token',
  team_id: state.teamId,
  api_app_id: state.appId,
  type: 'event_callback',
  event_id: `Ev${state.next()}`,
  event_time: Math.floor(state.now() / 1000),
  event: { event_ts: nextTs(state), ...event },
  authorizations: [
    {
      enterprise_id: null,
      team_id: state.teamId,
      user_id: state.botUserId,
      is_bot: true,
      is_enterprise_install: false,
    },
  ],
  is_ext_shared_channel: false,
});

/** Somebody, or the bot, came into a channel. */
export const memberJoinedChannel = (
  state: SlackState,
  channel: string,
  user: string,
  inviter?: string,
): Json => ({
  type: 'member_joined_channel',
  user,
  channel,
  channel_type: 'C',
  team: state.teamId,
  ...(inviter && { inviter }),
});

const isPrivate = (state: SlackState, channel: string): boolean =>
  state.channels.get(channel)?.isPrivate ?? false;

/** The bot was removed from a channel by somebody. */
export const botLeftChannel = (state: SlackState, channel: string, actor: string): Json => ({
  type: isPrivate(state, channel) ? 'group_left' : 'channel_left',
  channel,
  actor_id: actor,
});

export const channelArchived = (state: SlackState, channel: string, user: string): Json => ({
  type: isPrivate(state, channel) ? 'group_archive' : 'channel_archive',
  channel,
  user,
  is_moved: 0,
});

export const channelDeleted = (state: SlackState, channel: string): Json => ({
  type: isPrivate(state, channel) ? 'group_deleted' : 'channel_deleted',
  channel,
});

export const appHomeOpened = (
  state: SlackState,
  user: string,
  tab: 'home' | 'messages' = 'home',
): Json => {
  const home = state.homes.get(user);
  return {
    type: 'app_home_opened',
    user,
    channel: `D${user}`,
    tab,
    ...(home && tab === 'home' && { view: viewJson(state, home) }),
  };
};

export const directMessage = (state: SlackState, user: string, words: string): Json => ({
  type: 'message',
  channel_type: 'im',
  channel: `D${user}`,
  user,
  text: words,
  ts: nextTs(state),
  team: state.teamId,
});

export const appUninstalled = (): Json => ({ type: 'app_uninstalled' });

export const tokensRevoked = (state: SlackState): Json => ({
  type: 'tokens_revoked',
  tokens: { oauth: [], bot: [state.botUserId] },
});
