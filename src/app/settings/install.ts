import type { InstalledEvent } from '../../core/adapter/inbound.ts';
import { defaultSettings, zoneSchema } from '../../core/schedule/settings.ts';
import type { Channel } from '../../storage/records.ts';
import type { Services } from '../services.ts';
import { changeSettings } from './change-settings.ts';
import { planFrom } from './plan.ts';

/**
 * Adds the channel with settings to start with. A channel that is known keeps its settings; one that
 * was removed or suspended is planned again.
 */
export const installChannel = async (
  services: Services,
  adapter: string,
  { actor, channelId, locale, zone }: InstalledEvent,
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
    plan: planFrom(settings, now, { daily: undefined, weekly: undefined }),
    now,
  });
  log.info({ channelId, added }, 'channel installed');
  return channel.status === 'active'
    ? channel
    : changeSettings(services, channel, channel.settings);
};

/** Stops planning for a channel that the bot was taken out of, or for all of a workspace. */
export const removeChannels = async (
  { store, log }: Services,
  workspaceId: Channel['workspaceId'],
  channelId: Channel['id'] | undefined,
): Promise<void> => {
  for (const channel of await store.channelsOf(workspaceId)) {
    if (channelId === undefined || channel.id === channelId) {
      await store.changeChannel(channel.id, {
        status: 'removed',
        statusReason: null,
        plan: { daily: null, weekly: null },
        reveals: [],
      });
      log.info({ channelId: channel.id }, 'channel removed');
    }
  }
};
