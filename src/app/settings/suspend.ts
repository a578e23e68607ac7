import type { RefusalScope } from '../../core/adapter/errors.ts';
import type { ChannelId, WorkspaceId } from '../../core/ids.ts';
import type { Services } from '../services.ts';
import { type Teller, tellManagers } from './tell-managers.ts';

/**
 * Stops planning for a channel, or for every channel of its workspace; the rest go on. Who manages
 * the channel is told, where the workspace still lets the bot speak.
 */
export const suspend = async (
  services: Services,
  adapter: Teller,
  target: { readonly channelId: ChannelId; readonly workspaceId: WorkspaceId },
  scope: RefusalScope,
  reason: string,
): Promise<void> => {
  const { store, log } = services;
  const channels = await store.channelsOf(target.workspaceId);
  for (const channel of channels) {
    const meant = scope === 'workspace' || channel.id === target.channelId;
    if (!meant || channel.status !== 'active') {
      continue;
    }
    await store.changeChannel(channel.id, {
      status: 'suspended',
      statusReason: reason,
      plan: { daily: null, weekly: null },
      reveals: [],
    });
    log.error({ channelId: channel.id, reason }, 'channel suspended');
    if (scope === 'channel') {
      const managers = await store.managers(channel.id);
      await tellManagers(services, adapter, { channel, managers }, 'suspended', { reason });
    }
  }
};
