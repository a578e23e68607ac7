import type { Round } from '../../storage/records.ts';
import { type Context, speechIn } from '../inbound/context.ts';

/** Speaks the language of the round's own channel, wherever the press came from. */
export const inRoundsChannel = async (context: Context, round: Round): Promise<Context> => {
  const { services, channel } = context;
  const own =
    channel?.id === round.channelId ? channel : await services.store.channel(round.channelId);
  return own === undefined
    ? context
    : { ...context, channel: own, speech: speechIn(services, own.settings.language) };
};
