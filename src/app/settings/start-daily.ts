import type { ChannelSettings } from '../../core/schedule/settings.ts';
import type { View } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import type { Context } from '../inbound/context.ts';
import { presentNotAllowed } from '../present/refusals.ts';
import { presentSchedule } from '../present/schedule.ts';
import { changeSettings } from './change-settings.ts';
import { NOT_STARTED } from './install.ts';
import { maySetUp } from './permission.ts';

/**
 * What a channel starts with: its settings, but the zone of whoever starts it, where the platform told
 * none when the bot was added.
 */
const settingsToStart = ({ services, zone }: Context, channel: Channel): ChannelSettings => {
  const { settings, statusReason } = channel;
  const isUnplaced =
    statusReason === NOT_STARTED && settings.schedule.zone === services.defaultZone;
  return isUnplaced && zone !== undefined
    ? { ...settings, schedule: { ...settings.schedule, zone } }
    : settings;
};

/** Begins the daily question in a channel; one where it began already stays as it is. */
export const startDaily = async (context: Context, channel: Channel): Promise<View> => {
  const { services, speech, wake } = context;
  if (!(await maySetUp(context, channel))) {
    return presentNotAllowed(speech);
  }
  const started =
    channel.status === 'active'
      ? channel
      : await changeSettings(services, channel, settingsToStart(context, channel));
  wake();
  return presentSchedule(speech, {
    settings: started.settings,
    plan: await services.store.plan(channel.id),
    now: services.clock.now(),
    changed: true,
  });
};
