import { LRUCache } from 'lru-cache';
import type { By, Surface } from '../parse/happening.ts';
import { eventOf, type Handler, type Homes, type Parts, showing } from './parts.ts';

/** Most people remembered; their pages are brought up to date after what they do elsewhere. */
const MOST = 10_000;

export const createHomes = (): Homes => {
  const users = new LRUCache<string, true>({ max: MOST });
  return {
    add: (user) => {
      users.set(user, true);
    },
    has: (user) => users.has(user),
  };
};

/** Brings a person's own page up to date. */
const publishHome = async (parts: Parts, user: string): Promise<void> => {
  const event = eventOf(parts, { user });
  await showing(parts, event.requestId, async () =>
    parts.surfaces.publishHome(user, await parts.inbound.onHome(event)),
  );
};

/** As {@link publishHome}, for somebody who has looked at it. */
export const publishKnownHome = async (parts: Parts, user: string): Promise<void> => {
  if (parts.homes.has(user)) {
    await publishHome(parts, user);
  }
};

/** After a press: on the page itself, or in a modal that may have been opened from there. */
export const refreshHome = async (parts: Parts, { user }: By, surface: Surface): Promise<void> => {
  if (surface.type === 'home') {
    parts.homes.add(user);
  }
  if (surface.type !== 'message') {
    await publishKnownHome(parts, user);
  }
};

export const handleHome =
  (parts: Parts): Handler<'home'> =>
  async ({ user }, acknowledge) => {
    parts.homes.add(user);
    await acknowledge();
    await publishHome(parts, user);
  };
