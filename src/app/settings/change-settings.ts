import { revealAt } from '../../core/schedule/planning.ts';
import type { ChannelSettings } from '../../core/schedule/settings.ts';
import type { Channel } from '../../storage/records.ts';
import type { Services } from '../services.ts';
import { planFrom } from './plan.ts';

/**
 * Gives a channel new settings, plans it anew, and makes it active again if it was suspended or
 * removed. Rounds that are open are revealed at the new time, or at once where that has passed.
 */
export const changeSettings = async (
  { store, clock, log }: Services,
  channel: Channel,
  settings: ChannelSettings,
): Promise<Channel> => {
  const now = clock.now();
  const plan = planFrom(settings, now, {
    daily: await store.lastSlotDate(channel.id, 'daily'),
    weekly: await store.lastSlotDate(channel.id, 'weekly'),
  });
  const reveals = (await store.openRounds(channel.id)).map((round) => ({
    roundId: round.id,
    revealAt: Math.max(now, revealAt(settings.schedule, round.localDate)),
  }));
  const changed = await store.changeChannel(channel.id, {
    settings,
    status: 'active',
    statusReason: null,
    plan,
    reveals,
  });
  log.info({ channelId: channel.id, settings }, 'channel settings changed');
  return changed;
};
