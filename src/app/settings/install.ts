import type { InstalledEvent } from '../../core/adapter/inbound.ts';
import { defaultSettings, zoneSchema } from '../../core/schedule/settings.ts';
import type { Channel } from '../../storage/records.ts';
import type { Services } from '../services.ts';
import { changeSettings } from './change-settings.ts';
import { planFrom } from './plan.ts';
import { type Teller, tellManagers } from './tell-managers.ts';

/** Why a channel isn't planned yet; it stays so where the bot leaves and comes back. */
export const NOT_STARTED = 'not-started';

/** A known channel that the bot was invited into again: it goes on, or goes on waiting for its start. */
const returnTo = async (services: Services, channel: Channel): Promise<Channel> => {
  if (channel.status === 'active') {
    return channel;
  }
  return channel.statusReason === NOT_STARTED
    ? services.store.changeChannel(channel.id, {
        status: 'suspended',
        statusReason: NOT_STARTED,
        plan: { daily: null, weekly: null },
        reveals: [],
      })
    : changeSettings(services, channel, channel.settings);
};

/**
 * Adds the channel with settings to start with, and whoever brought the bot there as its manager. A
 * channel that is known keeps its settings; one that was removed or suspended is planned again.
 */
export const installChannel = async (
  services: Services,
  adapter: string,
  { actor, channelId, begin, locale, zone }: InstalledEvent,
): Promise<Channel> => {
  const { store, clock, languages, defaultZone, log } = services;
  const knownZone = zoneSchema.safeParse(zone);
  const settings = defaultSettings(
    languages.match(locale),
    knownZone.success ? knownZone.data : defaultZone,
  );
  const now = clock.now();
  const { channel, added } = await store.addChannel({
    id: channelId,
    workspaceId: actor.workspaceId,
    adapter,
    settings,
    ...(begin === 'at once'
      ? { plan: planFrom(settings, now, { daily: undefined, weekly: undefined }) }
      : { plan: { daily: null, weekly: null }, suspended: NOT_STARTED }),
    now,
  });
  await store.addManager(channelId, actor.memberId);
  log.info({ channelId, added }, 'channel installed');
  return added ? channel : returnTo(services, channel);
};

/**
 * Stops planning for a channel that the bot was taken out of, or for all of a workspace. Who manages
 * that one channel is told; the telling isn't waited for, since the platform waits for us.
 */
export const removeChannels = async (
  services: Services,
  teller: Teller,
  workspaceId: Channel['workspaceId'],
  channelId: Channel['id'] | undefined,
): Promise<void> => {
  const { store, log } = services;
  for (const channel of await store.channelsOf(workspaceId)) {
    if (channelId === undefined || channel.id === channelId) {
      await store.changeChannel(channel.id, {
        status: 'removed',
        statusReason: channel.statusReason === NOT_STARTED ? NOT_STARTED : null,
        plan: { daily: null, weekly: null },
        reveals: [],
      });
      log.info({ channelId: channel.id }, 'channel removed');
      if (channelId !== undefined && channel.status === 'active') {
        const managers = await store.managers(channel.id);
        void tellManagers(services, teller, { channel, managers }, 'removed');
      }
    }
  }
};
