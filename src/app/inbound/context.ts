import type { Logger } from 'pino';
import type { Actor } from '../../core/adapter/inbound.ts';
import type { ChannelId } from '../../core/ids.ts';
import type { Language } from '../../core/language.ts';
import { type Zone, zoneSchema } from '../../core/schedule/settings.ts';
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
  /** Where this person is, as far as the platform tells. */
  readonly zone: Zone | undefined;
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
  readonly zone?: string;
}

/** How the bot talks in a language, about the bank's topics. */
export const speechIn = ({ languages, bank }: Services, language: Language): Speech => ({
  t: languages.translator(language),
  topics: bank.topics(),
});

/** Those of some channels that this person is in, as far as the platform is asked. */
const entered = async (
  { isIn = async () => true }: Actor,
  channels: readonly Channel[],
): Promise<readonly Channel[]> => {
  const own = await Promise.all(channels.map(({ id }) => isIn(id)));
  return channels.filter((_channel, place) => own[place]);
};

/**
 * The channel that a private chat leads to, among those that this person is in: the workspace's, if it
 * has but one; of several, the one in which this person answers, if it is but one.
 */
const channelFromAfar = async ({ store }: Services, actor: Actor): Promise<Channel | undefined> => {
  const { workspaceId, memberId } = actor;
  const channels = await store.channelsOf(workspaceId);
  const active = channels.filter(({ status }) => status === 'active');
  const answered = active.length > 1 ? await store.answeredChannels(workspaceId, memberId) : [];
  const meant = active.length > 1 ? active.filter(({ id }) => answered.includes(id)) : active;
  const own = await entered(actor, meant);
  return own.length === 1 ? own[0] : undefined;
};

/** The channel it happened in, or that a private chat leads to. */
const channelOf = async (
  services: Services,
  { actor, channelId }: Happening,
): Promise<Channel | undefined> => {
  if (channelId === undefined) {
    return channelFromAfar(services, actor);
  }
  const channel = await services.store.channel(channelId);
  return channel?.workspaceId === actor.workspaceId ? channel : undefined;
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
    // Most platforms don't say with a press where somebody is, and a parse that fails is a dear one.
    zone: happening.zone === undefined ? undefined : zoneSchema.safeParse(happening.zone).data,
    wake,
  };
};
