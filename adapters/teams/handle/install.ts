import { channelIdOf } from '../ids.ts';
import type { By, Locale } from '../parse/happening.ts';
import { eventOf, type Handler, type Parts, showing } from './parts.ts';

/**
 * An installation is told more than once, and somebody may write before any of it arrives: a channel
 * that was set up within this time, in milliseconds, has been greeted.
 */
const GREETED_MS = 2 * 60 * 1000;

/** Sets a channel up, and greets everybody there unless that was done a moment ago. */
const setUp = async (parts: Parts, { locale, zone, ...by }: By & Locale): Promise<void> => {
  const { inbound, references, messages, now } = parts;
  const { place } = by;
  const channelId = channelIdOf(place);
  const before = await references.channel(place);
  const event = eventOf(parts, by, channelId);
  const view = await inbound.onInstalled({
    ...event,
    channelId,
    begin: 'when asked',
    ...(locale !== undefined && { locale }),
    ...(zone !== undefined && { zone }),
  });
  const team = place.team ?? before?.team;
  const name = place.name ?? before?.name;
  await references.saveChannel(place, {
    serviceUrl: place.serviceUrl,
    scope: place.scope === 'group' ? 'group' : 'channel',
    standing: 'installed',
    since: now(),
    ...(team !== undefined && { team }),
    ...(name !== undefined && { name }),
  });
  const greeted = before?.standing === 'installed' && now() - before.since < GREETED_MS;
  if (!greeted) {
    await showing(parts, event.requestId, () => messages.say(place, view, { channel: channelId }));
  }
};

/** Sets a channel up, one at a time. */
export const install = (parts: Parts, by: By & Locale): Promise<void> =>
  parts.serial(channelIdOf(by.place), () => setUp(parts, by));

/**
 * Sets a channel up unless it is: the bot is in a team, but each of its channels starts on its own.
 *
 * @returns whether it was set up by this.
 */
export const installOnce = (parts: Parts, by: By & Locale): Promise<boolean> =>
  parts.serial(channelIdOf(by.place), async () => {
    const reference = await parts.references.channel(by.place);
    if (reference?.standing === 'installed') {
      return false;
    }
    await setUp(parts, by);
    return true;
  });

/** In a personal chat the bot says what it can do. */
const greet = async (parts: Parts, by: By): Promise<void> => {
  const event = eventOf(parts, by);
  const view = await parts.inbound.onCommand({ ...event, text: 'help' });
  await showing(parts, event.requestId, () =>
    parts.messages.say(by.place, view, { elsewhere: true }),
  );
};

export const handleAdded =
  (parts: Parts): Handler<'added'> =>
  async (happening) => {
    const { scope } = happening.place;
    await (scope === 'personal' ? greet(parts, happening) : install(parts, happening));
    return undefined;
  };
