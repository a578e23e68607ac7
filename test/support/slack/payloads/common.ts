import type { Json } from '../json.ts';
import type { SlackState } from '../state.ts';

/** Who acts, and in which workspace, as every interaction says it. */
export const actorFields = (state: SlackState, userId: string): Json => {
  const name = state.users.get(userId)?.name ?? userId.toLowerCase();
  return {
    user: { id: userId, username: name, name, team_id: state.teamId },
    team: { id: state.teamId, domain: 'test-workspace' },
    api_app_id: state.appId,
    token: 'verification-token',
    enterprise: null,
    is_enterprise_install: false,
  };
};

/** A new trigger, good for one view within 3 seconds. */
export const createTrigger = (state: SlackState, userId: string): string => {
  const id = `${state.next()}.1.trigger`;
  state.triggers.set(id, { user: userId, createdAt: state.now(), used: false });
  return id;
};
