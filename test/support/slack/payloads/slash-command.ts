import type { Json } from '../json.ts';
import { createResponseUrl } from '../response-urls.ts';
import type { SlackState } from '../state.ts';
import { createTrigger } from './common.ts';

/** `/mlops` and what was typed after it; every field is a text, for it is sent as a form. */
export const slashCommand = (
  state: SlackState,
  userId: string,
  channel: string,
  words: string,
): Json => ({
  token: 'verification-token',
  team_id: state.teamId,
  team_domain: 'test-workspace',
  channel_id: channel,
  channel_name: state.channels.get(channel)?.name || 'directmessage',
  user_id: userId,
  user_name: state.users.get(userId)?.name ?? '',
  command: '/mlops',
  text: words,
  api_app_id: state.appId,
  is_enterprise_install: 'false',
  response_url: createResponseUrl(state, { user: userId, channel }),
  trigger_id: createTrigger(state, userId),
});
