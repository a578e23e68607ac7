import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Actor } from '../../src/core/adapter/inbound.ts';
import { memberIdOf, workspaceIdOf } from './ids.ts';
import type { WebApi } from './web-api.ts';

/** How long what Slack says of a person is believed, in milliseconds. */
const KEEP_MS = 5 * 60 * 1000;
/** Most people to remember at a time. */
const MOST = 5_000;

const personSchema = z.object({
  user: z.object({
    team_id: z.string().optional(),
    enterprise_user: z.object({ teams: z.array(z.string()).optional() }).optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
    tz: z.string().nullish(),
    locale: z.string().nullish(),
  }),
});
type Person = z.infer<typeof personSchema>['user'];

/** Who people are, as Slack vouches for it; asked once in a while only. */
export interface People {
  actor(user: string): Actor;
  /** IANA zone and language tag of a person; empty where Slack doesn't tell. */
  placeOf(user: string): Promise<{ readonly zone?: string; readonly locale?: string }>;
}

export interface PeopleParts {
  readonly web: WebApi;
  readonly team: string;
  readonly log: Logger;
  readonly now: () => number;
}

/** An administrator of a company that shares a channel with us manages that company, not this one. */
const managesTeam = (team: string, person: Person): boolean => {
  const teams = [person.team_id ?? team, ...(person.enterprise_user?.teams ?? [])];
  return teams.includes(team) && (person.is_admin === true || person.is_owner === true);
};

const createLookUp = ({ web, now }: PeopleParts) => {
  const known = new LRUCache<string, Promise<Person>>({
    max: MOST,
    ttl: KEEP_MS,
    ttlResolution: 0,
    perf: { now },
  });
  const ask = async (user: string): Promise<Person> => {
    const answer = await web.call('users.info', { user, include_locale: true }, personSchema);
    return answer.user;
  };
  return (user: string): Promise<Person> => {
    const before = known.get(user);
    if (before !== undefined) {
      return before;
    }
    const person = ask(user);
    known.set(user, person);
    person.catch(() => known.delete(user));
    return person;
  };
};

export const createPeople = (parts: PeopleParts): People => {
  const { team, log } = parts;
  const lookUp = createLookUp(parts);
  const tryLookUp = (user: string): Promise<Person | undefined> =>
    lookUp(user).catch((error: unknown) => {
      log.warn({ err: error, user }, 'slack person not known');
      return undefined;
    });
  return {
    actor: (user) => ({
      workspaceId: workspaceIdOf(team),
      memberId: memberIdOf(team, user),
      isAdministrator: async () => {
        const person = await tryLookUp(user);
        return person !== undefined && managesTeam(team, person);
      },
    }),
    placeOf: async (user) => {
      const { tz, locale } = (await tryLookUp(user)) ?? {};
      return { ...(tz && { zone: tz }), ...(locale && { locale }) };
    },
  };
};
