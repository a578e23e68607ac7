import type { Logger } from 'pino';
import { Refused } from '../../src/core/adapter/errors.ts';
import { inTime } from '../../src/core/adapter/in-time.ts';
import type { Actor } from '../../src/core/adapter/inbound.ts';
import type { MemberId } from '../../src/core/ids.ts';
import { createCache } from './cache.ts';
import {
  memberIdOf,
  readChannelId,
  readMemberId,
  type TeamsChannel,
  workspaceIdOf,
} from './ids.ts';
import type { By } from './parse/happening.ts';
import type { TeamsReferences } from './references.ts';
import type { Conversation, Outgoing, TeamsMember } from './wire.ts';

/** How long what Teams says of a channel's members is believed, in milliseconds. */
const KEEP_MS = 5 * 60 * 1000;
/** Most channels, and most single people, to remember at a time. */
const MOST_ROSTERS = 200;
const MOST_PEOPLE = 5_000;
/** Most members that are asked for with one list. */
const ROSTER = 500;
/** Most people who are asked for one by one, because a long list doesn't name them. */
const MOST_SINGLE = 10;
/**
 * Longest wait for what Teams says of people, in milliseconds. Teams gives up on a press after 10 s, and
 * one may ask twice: whether somebody is a member, and for names.
 */
const WAIT_MS = 4_000;

export type Names = ReadonlyMap<MemberId, string>;

/** Who people are, as Teams vouches for it; asked once in a while only. */
export interface People {
  actor(by: By): Actor;
  /** Names of these people of a channel, as far as they can be had in time; never throws. */
  names(channel: TeamsChannel, people: readonly MemberId[]): Promise<Names>;
  /** The names of a channel's members, of a large one of some; never throws. */
  roster(channel: TeamsChannel): Promise<Names>;
  /** @throws where it can't be asked now. */
  isMember(channel: TeamsChannel, person: string): Promise<boolean>;
  /** Forgets what was said of a tenant's channels: somebody came or left. */
  forget(tenant: string): void;
}

export interface PeopleParts {
  readonly outgoing: Pick<Outgoing, 'member' | 'members'>;
  readonly references: TeamsReferences;
  /** Microsoft Entra object ids of people who may set up every channel. */
  readonly administrators: readonly string[];
  readonly log: Logger;
  readonly now: () => number;
}

const idOf = (tenant: string, { id, objectId }: TeamsMember): MemberId =>
  memberIdOf({ tenant, person: objectId?.toLowerCase() ?? id });

/** What a channel's members are asked through; throws where the channel isn't known. */
const createAsk = ({ outgoing, references, now }: PeopleParts) => {
  const rosters = createCache<Names>({ keepMs: KEEP_MS, most: MOST_ROSTERS, now });
  const single = createCache<TeamsMember | undefined>({ keepMs: KEEP_MS, most: MOST_PEOPLE, now });
  const spokenTo = async ({ tenant, conversation }: TeamsChannel): Promise<Conversation> => {
    const reference = await references.channel({ tenant, conversation });
    if (reference === undefined) {
      throw new Refused('channel', 'never heard of');
    }
    return { serviceUrl: reference.serviceUrl, tenant, conversation };
  };
  const keyOf = ({ tenant, conversation }: TeamsChannel) => `${tenant}|${conversation}`;
  return {
    roster: (channel: TeamsChannel): Promise<Names> =>
      rosters.get(keyOf(channel), async () => {
        const members = await outgoing.members(await spokenTo(channel), ROSTER);
        return new Map(members.map((member) => [idOf(channel.tenant, member), member.name]));
      }),
    member: (channel: TeamsChannel, person: string): Promise<TeamsMember | undefined> =>
      single.get(`${keyOf(channel)}|${person}`, async () =>
        outgoing.member(await spokenTo(channel), person),
      ),
    forget: (tenant: string): void => {
      rosters.forget(`${tenant}|`);
      single.forget(`${tenant}|`);
    },
  };
};

type Ask = ReturnType<typeof createAsk>;

const singleName = async (
  ask: Ask,
  channel: TeamsChannel,
  id: MemberId,
): Promise<readonly [MemberId, string][]> => {
  const person = readMemberId(id);
  const member =
    person?.tenant === channel.tenant ? await ask.member(channel, person.person) : undefined;
  return member === undefined ? [] : [[id, member.name]];
};

const askNames = async (
  ask: Ask,
  channel: TeamsChannel,
  people: readonly MemberId[],
): Promise<Names> => {
  const roster = await ask.roster(channel);
  const missing = people.filter((id) => !roster.has(id));
  if (roster.size < ROSTER || missing.length === 0) {
    return roster;
  }
  const single = missing.slice(0, MOST_SINGLE).map((id) => singleName(ask, channel, id));
  return new Map([...roster, ...(await Promise.all(single)).flat()]);
};

const createMembership = (ask: Ask, log: Logger) => {
  const found = async (channel: TeamsChannel, person: string): Promise<boolean> => {
    try {
      return (await ask.member(channel, person)) !== undefined;
    } catch (error) {
      if (error instanceof Refused) {
        return false;
      }
      throw error;
    }
  };

  const isMember = async (channel: TeamsChannel, person: string): Promise<boolean> => {
    const isFound = await inTime(found(channel, person), WAIT_MS);
    if (isFound === undefined) {
      throw new Error('Teams didn’t say in time who is a member');
    }
    return isFound;
  };

  const isIn = async (channel: TeamsChannel, person: string): Promise<boolean> => {
    try {
      return await isMember(channel, person);
    } catch (error) {
      log.warn({ err: error }, 'teams membership not known');
      return false;
    }
  };

  return { isMember, isIn };
};

export const createPeople = (parts: PeopleParts): People => {
  const { log } = parts;
  const administrators = new Set(parts.administrators.map((id) => id.toLowerCase()));
  const ask = createAsk(parts);
  const { isMember, isIn } = createMembership(ask, log);

  /** A roster that can't be read costs the names, not the message. */
  const tried = async (asking: Promise<Names>): Promise<Names> => {
    try {
      return (await inTime(asking, WAIT_MS)) ?? new Map();
    } catch (error) {
      log.warn({ err: error }, 'teams names not known');
      return new Map();
    }
  };

  return {
    actor: ({ person, objectId, place: { tenant } }) => ({
      workspaceId: workspaceIdOf(tenant),
      memberId: memberIdOf({ tenant, person }),
      isAdministrator: async () => objectId !== undefined && administrators.has(objectId),
      isIn: async (id) => {
        const channel = readChannelId(id);
        return channel?.tenant === tenant && isIn(channel, person);
      },
    }),
    names: (channel, people) => tried(askNames(ask, channel, people)),
    roster: (channel) => tried(ask.roster(channel)),
    isMember,
    forget: ask.forget,
  };
};
