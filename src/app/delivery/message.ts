import type { Post } from '../../core/adapter/chat-adapter.ts';
import type { View } from '../../core/view/view.ts';
import type { Channel, Delivery, Round } from '../../storage/records.ts';
import { speechIn } from '../inbound/context.ts';
import { viewLeaderboard } from '../leaderboards/view-leaderboard.ts';
import { presentReveal } from '../present/reveal.ts';
import { presentRound } from '../present/round.ts';
import type { Services } from '../services.ts';

/** A delivery's message, but for its id. */
export type Message = Omit<Post, 'deliveryId'>;

/** A round's message as it should be now. */
export const roundMessage = (services: Services, round: Round, channel: Channel): View =>
  presentRound(
    speechIn(services, channel.settings.language),
    round,
    channel.settings.schedule.zone,
  );

const roundOf = async ({ store }: Services, delivery: Delivery): Promise<Round> => {
  const round = delivery.roundId === null ? undefined : await store.round(delivery.roundId);
  if (round === undefined) {
    throw new Error(`Delivery ${delivery.id} has no round`);
  }
  return round;
};

const revealMessage = async (
  services: Services,
  round: Round,
  channel: Channel,
): Promise<Message> => {
  const speech = speechIn(services, channel.settings.language);
  return {
    view: presentReveal(speech, round, await services.store.spread(round.id)),
    ...(round.messageRef !== null && { replyTo: round.messageRef }),
  };
};

const leaderboardMessage = async (
  services: Services,
  week: number | null,
  channel: Channel,
): Promise<Message> => {
  const speech = speechIn(services, channel.settings.language);
  const period = { type: 'week', week: week ?? channel.week } as const;
  return { view: await viewLeaderboard(services.store, speech, channel, period) };
};

/** What a delivery says, in the channel's language, as the records are now. */
export const messageFor = async (services: Services, delivery: Delivery): Promise<Message> => {
  const channel = await services.store.channel(delivery.channelId);
  if (channel === undefined) {
    throw new Error(`Delivery ${delivery.id} has no channel`);
  }
  switch (delivery.kind) {
    case 'daily':
      return { view: roundMessage(services, await roundOf(services, delivery), channel) };
    case 'reveal':
      return revealMessage(services, await roundOf(services, delivery), channel);
    case 'weekly':
      return leaderboardMessage(services, delivery.week, channel);
  }
};
