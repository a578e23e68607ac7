import type { PlaygroundControls, PlaygroundState } from '../../adapters/web/index.ts';
import type { Services } from '../app/services.ts';
import type { ChannelId } from '../core/ids.ts';
import { goToNextSlot, goToWeekly, type PlaygroundTime } from '../runtime/playground.ts';
import type { PlannedSlot } from '../storage/records.ts';

type NextSlot = NonNullable<PlaygroundState['nextSlot']>;

const nextSlotOf = async (
  { store }: Services,
  channelId: ChannelId,
): Promise<NextSlot | undefined> => {
  const { daily, weekly } = await store.plan(channelId);
  const planned = (kind: NextSlot['kind'], slot: PlannedSlot | null) =>
    slot === null ? [] : [{ kind, at: slot.at }];
  const slots = [
    ...(await store.openRounds(channelId)).map(({ revealAt }) => ({
      kind: 'reveal' as const,
      at: revealAt,
    })),
    ...planned('weekly', weekly),
    ...planned('daily', daily),
  ];
  return slots.toSorted((a, b) => a.at - b.at)[0];
};

/**
 * What the playground shows and moves, backed by the real scheduler and store.
 *
 * @param time asked for when it is needed: the scheduler needs the adapter, and the adapter these.
 */
export const createPlaygroundControls = (
  services: Services,
  channelId: ChannelId,
  time: () => PlaygroundTime,
): PlaygroundControls => ({
  state: async () => {
    const channel = await services.store.channel(channelId);
    const nextSlot = await nextSlotOf(services, channelId);
    return {
      now: services.clock.now(),
      zone: channel?.settings.schedule.zone ?? services.defaultZone,
      language: channel?.settings.language ?? services.defaultLanguage,
      ...(nextSlot !== undefined && { nextSlot }),
    };
  },
  goToNextSlot: () => goToNextSlot(time()),
  goToFriday: () => goToWeekly(time()),
});
