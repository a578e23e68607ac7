import type { Channel } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';

/** Whether a person may set a channel up: one of its managers, or an administrator of the workspace. */
export const maySetUp = async (
  { services, actor }: Pick<Context, 'services' | 'actor'>,
  channel: Channel,
): Promise<boolean> => {
  if (channel.workspaceId !== actor.workspaceId) {
    return false;
  }
  const managers = await services.store.managers(channel.id);
  return managers.includes(actor.memberId) || actor.isAdministrator();
};
