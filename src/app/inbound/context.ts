import type { Logger } from 'pino';
import type { Actor } from '../../core/adapter/inbound.ts';
import type { ChannelId } from '../../core/ids.ts';
import type { Language } from '../../core/language.ts';
import type { Channel } from '../../storage/records.ts';
import type { Speech } from '../present/speech.ts';
import type { Services } from '../services.ts';

/** One thing that a person did: who, where, in which language, under which id. */
export interface Context {
  readonly services: Services;
  readonly actor: Actor;
  /** Absent in a private chat that leads to no channel. */
  readonly channel: Channel | undefined;
  readonly speech: Speech;
  /** Carries the request's id. */
  readonly log: Logger;
  /** Asks the scheduler for a turn soon: something it has to do may have come up. */
  readonly wake: () => void;
}

/** What every event of an adapter has. */
export interface Happening {
  readonly requestId: string;
  readonly actor: Actor;
  readonly channelId?: ChannelId;
}

/** How the bot talks in a language, about the bank's topics. */
export const speechIn = ({ languages, bank }: Services, language: Language): Speech => ({
  t: languages.translator(language),
  topics: bank.topics(),
});

/** The channel it happened in; from a private chat, the workspace's channel if it has but one. */
const channelOf = async (
  { store }: Services,
  { actor, channelId }: Happening,
): Promise<Channel | undefined> => {
  if (channelId !== undefined) {
    const channel = await store.channel(channelId);
    return channel?.workspaceId === actor.workspaceId ? channel : undefined;
  }
  const channels = await store.channelsOf(actor.workspaceId);
  const active = channels.filter(({ status }) => status === 'active');
  return active.length === 1 ? active[0] : undefined;
};

export const contextOf = async (
  services: Services,
  happening: Happening,
  wake: () => void,
): Promise<Context> => {
  const channel = await channelOf(services, happening);
  return {
    services,
    actor: happening.actor,
    channel,
    speech: speechIn(services, channel?.settings.language ?? services.defaultLanguage),
    log: services.log.child({ requestId: happening.requestId, memberId: happening.actor.memberId }),
    wake,
  };
};
