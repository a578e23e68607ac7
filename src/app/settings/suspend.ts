import type { ChatAdapter } from '../../core/adapter/chat-adapter.ts';
import type { RefusalScope } from '../../core/adapter/errors.ts';
import type { ChannelId, MemberId, WorkspaceId } from '../../core/ids.ts';
import type { Channel } from '../../storage/records.ts';
import { speechIn } from '../inbound/context.ts';
import { presentNotice } from '../present/notice.ts';
import type { Services } from '../services.ts';

/** Tells those who manage a channel, all at once: the scheduler waits for it. */
const tellManagers = async (
  services: Services,
  adapter: ChatAdapter,
  channel: Channel,
  reason: string,
): Promise<void> => {
  const speech = speechIn(services, channel.settings.language);
  const notice = {
    ...presentNotice(speech, 'warning', 'suspended', { values: { reason } }),
    about: channel.id,
  };
  const tell = async (manager: MemberId): Promise<void> => {
    await adapter.tell?.(manager, notice).catch((error: unknown) => {
      services.log.warn({ err: error, channelId: channel.id }, 'manager not told');
    });
  };
  await Promise.all((await services.store.managers(channel.id)).map(tell));
};

/**
 * Stops planning for a channel, or for every channel of its workspace; the rest go on. Who manages
 * the channel is told, where the workspace still lets the bot speak.
 */
export const suspend = async (
  services: Services,
  adapter: ChatAdapter,
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
      await tellManagers(services, adapter, channel, reason);
    }
  }
};
