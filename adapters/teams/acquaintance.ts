import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { channelIdOf, memberIdOf } from './ids.ts';
import type { By, Place } from './parse/happening.ts';
import type { TeamsReferences } from './references.ts';

/** Most conversations whose address is known to be saved already; the others are looked up. */
const MOST = 20_000;
/** How long that is believed, in milliseconds: another replica may have saved another address since. */
const KEEP_MS = 60_000;

interface Met {
  readonly address: string;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly until: number;
}

/** Keeps where the bot was spoken to, so that it can speak there again. */
export interface Acquaintance {
  /** Saves what isn't saved yet or has changed. Never throws: what was asked for goes on without. */
  meet(by: By): Promise<void>;
}

export interface AcquaintanceParts {
  readonly references: TeamsReferences;
  readonly log: Logger;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

const meetChannel = async (
  { references, now }: AcquaintanceParts,
  place: Place,
  scope: 'group' | 'channel',
): Promise<void> => {
  const { serviceUrl, team } = place;
  const before = await references.channel(place);
  const kept = before ?? { standing: 'known' as const, since: now() };
  if (before?.serviceUrl !== serviceUrl || (team !== undefined && team !== before.team)) {
    await references.saveChannel(place, {
      ...kept,
      serviceUrl,
      scope,
      ...(team !== undefined && { team }),
    });
  }
};

const meetPerson = async (references: TeamsReferences, { person, place }: By): Promise<void> => {
  const { tenant, serviceUrl, conversation: chat } = place;
  const before = await references.person({ tenant, person });
  if (before?.serviceUrl !== serviceUrl || before.chat !== chat) {
    await references.savePerson({ tenant, person }, { serviceUrl, chat });
  }
};

const meetWorkspace = async (
  references: TeamsReferences,
  { tenant, serviceUrl }: Place,
): Promise<void> => {
  if ((await references.workspace(tenant))?.serviceUrl !== serviceUrl) {
    await references.saveWorkspace(tenant, { serviceUrl });
  }
};

export const createAcquaintance = (parts: AcquaintanceParts): Acquaintance => {
  const { references, log, now } = parts;
  const met = new LRUCache<string, Met>({ max: MOST });
  return {
    meet: async (by) => {
      const { tenant, person, scope, serviceUrl, conversation } = { ...by, ...by.place };
      const key = scope === 'personal' ? memberIdOf({ tenant, person }) : channelIdOf(by.place);
      const address = `${serviceUrl} ${conversation}`;
      const before = met.get(key);
      if (before?.address === address && now() < before.until) {
        return;
      }
      try {
        await (scope === 'personal'
          ? meetPerson(references, by)
          : meetChannel(parts, by.place, scope));
        await meetWorkspace(references, by.place);
        met.set(key, { address, until: now() + KEEP_MS });
      } catch (error) {
        log.warn({ err: error }, 'teams reference not saved');
      }
    },
  };
};
