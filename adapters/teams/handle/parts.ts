import type { Logger } from 'pino';
import type { Inbound } from '../../../src/core/adapter/inbound.ts';
import type { ChannelId } from '../../../src/core/ids.ts';
import type { Languages } from '../../../src/i18n/languages.ts';
import type { Acquaintance } from '../acquaintance.ts';
import type { Cards, Shown } from '../cards.ts';
import { channelIdOf, readChannelId } from '../ids.ts';
import type { Messages } from '../messages.ts';
import type { By, Happening, HappeningOf, Locale } from '../parse/happening.ts';
import type { People } from '../people.ts';
import type { TeamsReferences } from '../references.ts';
import type { Serial } from '../serial.ts';
import type { InvokeReply } from '../wire.ts';

/** What every handler works with. */
export interface Parts {
  readonly inbound: Inbound;
  readonly references: TeamsReferences;
  readonly acquaintance: Acquaintance;
  readonly people: People;
  readonly cards: Cards;
  readonly messages: Messages;
  readonly languages: Languages;
  /** One at a time for a channel that is being set up. */
  readonly serial: Serial;
  readonly log: Logger;
  readonly newId: () => string;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

/** Handles one type of what happens; throws where Teams, or the person, should try again. */
export type Handler<T extends Happening['type']> = (
  happening: HappeningOf<T>,
) => Promise<InvokeReply | undefined>;

/** The channel or group chat in which something happened; none in a personal chat. */
export const channelOf = ({ place }: By): ChannelId | undefined =>
  place.scope === 'personal' ? undefined : channelIdOf(place);

/** What every event to the application says. */
export const eventOf = ({ people, newId }: Parts, by: By, channelId = channelOf(by)) => ({
  requestId: newId(),
  actor: people.actor(by),
  ...(channelId !== undefined && { channelId }),
});

/** Where the person is, as their client says. */
export const zoneOf = ({ zone }: Locale) => (zone === undefined ? {} : { zone });

/**
 * Which channel a press is about: the one that its card stands in, or, in a personal chat, the one that
 * the card names. A name counts only where this person is a member, because a card can be forged.
 *
 * @throws where Teams can't be asked now.
 */
export const shownFor = async (
  { people }: Parts,
  by: By,
  about: ChannelId | undefined,
): Promise<Shown> => {
  const here = channelOf(by);
  if (here !== undefined) {
    return { channel: here };
  }
  const named = about && readChannelId(about);
  const counts = named?.tenant === by.place.tenant && (await people.isMember(named, by.person));
  return { elsewhere: true, ...(named && counts && { channel: channelIdOf(named) }) };
};

/** What is done is done: that it couldn't be shown is for the log alone. */
export const showing = async (
  { log }: Parts,
  requestId: string,
  show: () => Promise<unknown>,
): Promise<void> => {
  try {
    await show();
  } catch (error) {
    log.error({ err: error, requestId }, 'teams reply not shown');
  }
};
