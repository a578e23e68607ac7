import type { Args } from '../args.ts';
import type { SlackState } from '../state.ts';
import type { Methods } from './method.ts';

const authTest = (_args: Args, state: SlackState) => ({
  url: 'https://test-workspace.slack.com/',
  team: 'Test workspace',
  user: 'mlops-daily',
  team_id: state.teamId,
  user_id: state.botUserId,
  bot_id: state.botId,
  is_enterprise_install: false,
});

const openConnection = (_args: Args, state: SlackState) => ({
  url: `${state.url.replace('http:', 'ws:')}/link/?ticket=${state.next()}&app_id=${state.appId}`,
});

export const appMethods: Methods = {
  'auth.test': authTest,
  'apps.connections.open': openConnection,
};
