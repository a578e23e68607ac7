import type { Happening, Parsed } from './parse/happening.ts';

/**
 * Tells Slack that something has arrived; `body` is what it shows, where it takes something to show.
 *
 * @returns whether Slack got it; never throws.
 */
export type Acknowledge = (body?: Readonly<Record<string, unknown>>) => Promise<boolean>;

/** Does what somebody asked for; it acknowledges once nothing of it can be lost any more. */
export type Handle = (happening: Happening, acknowledge: Acknowledge) => Promise<void>;

/**
 * Hands something parsed on to Bolt and its listener.
 *
 * @returns `refused` when it wasn't taken, because the adapter stops.
 * @throws when it wasn't done, so that Slack, or the person, may try again.
 */
export type Take = (
  parsed: Extract<Parsed, { type: 'happening' }>,
  acknowledge: Acknowledge,
) => Promise<'taken' | 'refused'>;
