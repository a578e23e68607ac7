import type { Logger } from 'pino';
import type { Inbound } from '../../../src/core/adapter/inbound.ts';
import type { ChannelId } from '../../../src/core/ids.ts';
import type { Backlog } from '../backlog.ts';
import { channelIdOf } from '../ids.ts';
import type { Acknowledge } from '../incoming.ts';
import type { Messages } from '../messages.ts';
import type { By, Happening, HappeningOf } from '../parse/happening.ts';
import type { People } from '../people.ts';
import type { Surfaces } from '../surfaces.ts';
import type { Identity } from '../transport.ts';

/** What every handler works with. */
export interface Parts {
  readonly inbound: Inbound;
  readonly identity: Identity;
  readonly people: People;
  readonly messages: Messages;
  readonly surfaces: Surfaces;
  /** Feedback that is to be shown. */
  readonly feedback: Backlog;
  /** Who looks at their own page with the bot, as far as is known. */
  readonly homes: Homes;
  readonly log: Logger;
  readonly newId: () => string;
  /** A command that takes longer is acknowledged before its reply is there; in milliseconds. */
  readonly acknowledgeWithinMs: number;
}

/** People who have opened their page since the start. */
export interface Homes {
  add(user: string): void;
  has(user: string): boolean;
}

/** Handles one type of what happens; throws where Slack, or the person, should try again. */
export type Handler<T extends Happening['type']> = (
  happening: HappeningOf<T>,
  acknowledge: Acknowledge,
) => Promise<void>;

/** What every event to the application says. */
export const eventOf = ({ people, identity, newId }: Parts, { user, channel }: By) => ({
  requestId: newId(),
  actor: people.actor(user),
  ...(channel !== undefined && { channelId: channelIdOf(identity.team, channel) }),
});

export const inChannel = ({ identity }: Parts, channel: string): ChannelId =>
  channelIdOf(identity.team, channel);

/** What is done is done: that it couldn't be shown is for the log alone. */
export const showing = async (
  { log }: Parts,
  requestId: string,
  show: () => Promise<unknown>,
): Promise<void> => {
  try {
    await show();
  } catch (error) {
    log.error({ err: error, requestId }, 'slack reply not shown');
  }
};
