import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCards } from '../../../adapters/teams/cards.ts';
import { channelIdOf, memberIdOf } from '../../../adapters/teams/ids.ts';
import { createPeople, type People } from '../../../adapters/teams/people.ts';
import { createTeamsReferences } from '../../../adapters/teams/references.ts';
import type { Outgoing, TeamsMember } from '../../../adapters/teams/wire.ts';
import { Postponed, Refused } from '../../../src/core/adapter/errors.ts';
import { channelIdSchema } from '../../../src/core/ids.ts';
import { settingsForm } from '../../support/sample-views.ts';
import { createReferences } from '../../support/teams-platform.ts';

const CHANNEL = { tenant: 'contoso', conversation: '19:mlops@thread.tacv2' };
const MINUTE = 60_000;

const person = (number: number): TeamsMember => ({
  id: `29:${number}`,
  objectId: `AAD-${number}`,
  name: `Person ${number}`,
});
const idOf = (number: number) => memberIdOf({ tenant: 'contoso', person: `aad-${number}` });

let members: TeamsMember[];
let asked: string[];
let failure: Error | undefined;
/** What each answer of Teams waits for. */
let settling: Promise<void> | undefined;
let now: number;
let people: People;

const outgoing: Pick<Outgoing, 'member' | 'members'> = {
  member: async ({ conversation }, who) => {
    asked.push(`member ${who} of ${conversation}`);
    await settling;
    if (failure) {
      throw failure;
    }
    return members.find(({ id, objectId }) => id === who || objectId?.toLowerCase() === who);
  },
  members: async ({ serviceUrl }, most) => {
    asked.push(`${most} members at ${serviceUrl}`);
    await settling;
    if (failure) {
      throw failure;
    }
    return members.slice(0, most);
  },
};

beforeEach(async () => {
  members = [1, 2, 3].map(person);
  asked = [];
  failure = undefined;
  settling = undefined;
  now = Date.parse('2026-11-22T11:00:00Z');
  const references = createTeamsReferences(createReferences());
  await references.saveChannel(CHANNEL, {
    serviceUrl: 'https://emea.example',
    scope: 'channel',
    standing: 'installed',
    since: 0,
  });
  people = createPeople({
    outgoing,
    references,
    administrators: ['4F0C18E2-0B0E-4C5E-9E59-1B5B0C8D6A01'],
    log: pino({ level: 'silent' }),
    now: () => now,
  });
});

describe('names', () => {
  test('come with one list, which is believed for some minutes', async () => {
    const names = await people.names(CHANNEL, [idOf(1), idOf(3)]);
    expect(names.get(idOf(3))).toBe('Person 3');
    await people.names(CHANNEL, [idOf(2)]);
    await people.roster(CHANNEL);
    expect(asked).toEqual(['500 members at https://emea.example']);
    now += 6 * MINUTE;
    await people.names(CHANNEL, [idOf(2)]);
    expect(asked).toHaveLength(2);
  });

  test('of those who ask at once come with one list', async () => {
    await Promise.all([people.names(CHANNEL, [idOf(1)]), people.names(CHANNEL, [idOf(2)])]);
    expect(asked).toHaveLength(1);
  });

  test('of those whom a long list leaves out are asked one by one, some of them', async () => {
    members = Array.from({ length: 600 }, (_, number) => person(number));
    const wanted = Array.from({ length: 15 }, (_, number) => idOf(590 - number));
    const names = await people.names(CHANNEL, wanted);
    expect(asked).toHaveLength(1 + 10);
    expect(wanted.filter((id) => names.has(id))).toHaveLength(10);
  });

  test('of those who aren’t in a short list aren’t asked for', async () => {
    const names = await people.names(CHANNEL, [idOf(9)]);
    expect(names.has(idOf(9))).toBe(false);
    expect(asked).toHaveLength(1);
  });

  test.each([new Refused('channel', 'BotNotInConversationRoster'), new Error('cut off')])(
    'that can’t be had are none, and are asked for again: %s',
    async (error) => {
      failure = error;
      expect((await people.names(CHANNEL, [idOf(1)])).size).toBe(0);
      failure = undefined;
      expect((await people.names(CHANNEL, [idOf(1)])).size).toBe(3);
    },
  );

  test('of a channel that Teams never told of are none', async () => {
    const elsewhere = { ...CHANNEL, conversation: '19:other@thread.tacv2' };
    expect((await people.roster(elsewhere)).size).toBe(0);
    expect(asked).toEqual([]);
  });
});

describe('who is a member', () => {
  test('Teams is asked, once in some minutes', async () => {
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(true);
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(true);
    expect(await people.isMember(CHANNEL, 'aad-9')).toBe(false);
    expect(asked).toHaveLength(2);
    now += 6 * MINUTE;
    members = [];
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(false);
  });

  test('is asked again once somebody came or left', async () => {
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(true);
    members = [];
    people.forget('contos');
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(true);
    people.forget('contoso');
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(false);
  });

  test('nobody is, where the bot isn’t any more', async () => {
    failure = new Refused('channel', 'BotNotInConversationRoster');
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(false);
  });

  test('isn’t known where Teams can’t be asked now', async () => {
    failure = new Postponed(1000, '429');
    await expect(people.isMember(CHANNEL, 'aad-1')).rejects.toThrow(Postponed);
    failure = undefined;
    expect(await people.isMember(CHANNEL, 'aad-1')).toBe(true);
  });
});

describe('an actor is in a channel', () => {
  const place = {
    serviceUrl: '',
    tenant: 'contoso',
    conversation: 'a:1',
    scope: 'personal',
  } as const;
  const isIn = (who: string, channel = CHANNEL) =>
    people.actor({ person: who, place }).isIn?.(channelIdOf(channel));

  test('where Teams says so', async () => {
    expect(await isIn('aad-1')).toBe(true);
    expect(await isIn('aad-9')).toBe(false);
  });

  test('never of another tenant, nor of another platform', async () => {
    expect(await isIn('aad-1', { ...CHANNEL, tenant: 'fabrikam' })).toBe(false);
    const slack = channelIdSchema.parse('slack:T1:C1');
    expect(await people.actor({ person: 'aad-1', place }).isIn?.(slack)).toBe(false);
    expect(asked).toEqual([]);
  });

  test('not as long as Teams can’t be asked', async () => {
    failure = new Postponed(1000, '429');
    expect(await isIn('aad-1')).toBe(false);
    failure = undefined;
    expect(await isIn('aad-1')).toBe(true);
  });
});

describe('where Teams doesn’t answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    settling = new Promise(() => {});
  });
  afterEach(() => vi.useRealTimers());

  /** A press has ten seconds, in which both may be asked. */
  const SHARE_MS = 5000;

  test('who is a member isn’t known, in half of the time that a press has', async () => {
    const asking = expect(people.isMember(CHANNEL, 'aad-1')).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(SHARE_MS);
    await asking;
  });

  test('a form goes without names, in half of the time that a press has', async () => {
    const references = createTeamsReferences(createReferences());
    const pictures = { of: async () => new Map(), routes: [] };
    const cards = createCards({ people, references, pictures });
    const about = channelIdOf(CHANNEL);
    const drawn = vi.fn();
    void cards.draw(settingsForm, { channel: about }).then(drawn);
    await vi.advanceTimersByTimeAsync(SHARE_MS);
    expect(drawn).toHaveBeenCalled();
  });
});

describe('who administrates', () => {
  const place = { serviceUrl: '', ...CHANNEL, scope: 'channel' } as const;
  const id = '4f0c18e2-0b0e-4c5e-9e59-1b5b0c8d6a01';

  test('those who are named, in either case', async () => {
    expect(await people.actor({ person: id, objectId: id, place }).isAdministrator()).toBe(true);
  });

  test('nobody by the Bot Connector’s own id', async () => {
    expect(await people.actor({ person: id, place }).isAdministrator()).toBe(false);
    expect(await people.actor({ person: '29:1', objectId: 'x', place }).isAdministrator()).toBe(
      false,
    );
  });
});
