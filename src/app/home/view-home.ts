import type { Actor } from '../../core/adapter/inbound.ts';
import type { HomePart, HomeView } from '../../core/view/view.ts';
import type { Channel } from '../../storage/records.ts';
import { mistakes } from '../commands/mistakes.ts';
import { stats } from '../commands/stats.ts';
import { today } from '../commands/today.ts';
import { type Context, speechIn } from '../inbound/context.ts';
import { presentHome, presentSetUp } from '../present/home.ts';
import { presentNoRound } from '../present/refusals.ts';
import type { Speech } from '../present/speech.ts';
import { maySetUp } from '../settings/permission.ts';

/** Most channels whose question and numbers stand on one page, and most that are offered to be set up. */
const MOST_CHANNELS = 3;
const MOST_SET_UPS = 10;

/** Where this person answers; before the first answer, the workspace's channel if it has but one. */
const ownChannels = async ({
  services: { store },
  actor,
  channel,
}: Context): Promise<readonly Channel[]> => {
  const ids = await store.answeredChannels(actor.workspaceId, actor.memberId);
  const channels = await Promise.all(ids.slice(0, MOST_CHANNELS).map((id) => store.channel(id)));
  const found = channels.filter((each) => each !== undefined);
  return found.length === 0 && channel !== undefined ? [channel] : found;
};

const partsOf = async (context: Context, channel: Channel): Promise<readonly HomePart[]> => {
  const speech = speechIn(context.services, channel.settings.language);
  const there = { ...context, channel, speech };
  return [await today(there, channel), await stats(there, channel)];
};

/** One page asks the platform once, however many channels there are, and whether or not it answers. */
const askedOnce = (actor: Actor): Actor => {
  let answer: Promise<boolean> | undefined;
  const isAdministrator = (): Promise<boolean> => {
    answer ??= actor.isAdministrator();
    return answer;
  };
  return { ...actor, isAdministrator };
};

const setUpsOf = async (context: Context, speech: Speech): Promise<readonly HomePart[]> => {
  const asking = { ...context, actor: askedOnce(context.actor) };
  const channels = await context.services.store.channelsOf(context.actor.workspaceId);
  const allowed = [];
  for (const channel of channels.filter(({ status }) => status !== 'removed')) {
    if (allowed.length < MOST_SET_UPS && (await maySetUp(asking, channel))) {
      allowed.push(presentSetUp(speech, channel.id));
    }
  }
  return allowed;
};

/** A person's own page: today, one's numbers, what one got wrong, and settings for those who may. */
export const viewHome = async (context: Context): Promise<HomeView> => {
  const { services } = context;
  const channels = await ownChannels(context);
  const [first] = channels;
  const speech = first ? speechIn(services, first.settings.language) : context.speech;
  const own = await Promise.all(channels.map((channel) => partsOf(context, channel)));
  return presentHome(speech, [
    ...(own.length === 0 ? [presentNoRound(speech)] : own.flat()),
    await mistakes({ ...context, speech }),
    ...(await setUpsOf(context, speech)),
  ]);
};
