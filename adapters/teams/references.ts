import { z } from 'zod';
import type { Reference, References } from '../../src/core/adapter/references.ts';
import {
  channelIdOf,
  conversationSchema,
  memberIdOf,
  readChannelId,
  type TeamsChannel,
  type TeamsPerson,
  workspaceIdOf,
} from './ids.ts';
import { serviceUrlSchema } from './service-url.ts';

/**
 * How the bot stands in a channel: it can be spoken to there (`known`), it was set up (`installed`),
 * its team is archived or deleted (`closed`), or the channel itself is deleted.
 */
const standingSchema = z.enum(['known', 'installed', 'closed', 'deleted']);
export type Standing = z.infer<typeof standingSchema>;

const channelSchema = z.object({
  serviceUrl: serviceUrlSchema,
  scope: z.enum(['group', 'channel']),
  standing: standingSchema,
  /** Since when it stands so, in milliseconds since 1970-01-01T00:00Z. */
  since: z.number(),
  /** What people call it, as far as Teams has said. */
  name: z.string().max(1000).optional(),
});
const personSchema = z.object({ serviceUrl: serviceUrlSchema, chat: conversationSchema });
const workspaceSchema = z.object({ serviceUrl: serviceUrlSchema });

/** What is kept of a channel or group chat. */
export interface ChannelReference extends z.infer<typeof channelSchema> {
  /** The team that it belongs to. */
  readonly team?: string;
}
/** What is kept of a person: their chat with the bot. */
export type PersonReference = z.infer<typeof personSchema>;
/** What is kept of a tenant: an address at which somebody never seen can be reached. */
export type WorkspaceReference = z.infer<typeof workspaceSchema>;

/** What the adapter keeps, so that it can speak where it was spoken to. */
export interface TeamsReferences {
  /** `undefined` for a channel that Teams never told of. */
  channel(channel: TeamsChannel): Promise<ChannelReference | undefined>;
  saveChannel(channel: TeamsChannel, reference: ChannelReference): Promise<void>;
  person(person: TeamsPerson): Promise<PersonReference | undefined>;
  savePerson(person: TeamsPerson, reference: PersonReference): Promise<void>;
  workspace(tenant: string): Promise<WorkspaceReference | undefined>;
  saveWorkspace(tenant: string, reference: WorkspaceReference): Promise<void>;
  /** Every channel of a team that is known. */
  channelsOf(tenant: string, team: string): Promise<readonly TeamsChannel[]>;
}

/** What can't be read was written by another version: it is as if it weren't there. */
const read = <T extends z.ZodType>(
  schema: T,
  reference: Reference | undefined,
): z.infer<T> | undefined => {
  try {
    return reference && schema.safeParse(JSON.parse(reference.text)).data;
  } catch {
    return undefined;
  }
};

const written = (tenant: string, kept: object, group?: string): Reference => ({
  workspaceId: workspaceIdOf(tenant),
  text: JSON.stringify(kept),
  ...(group !== undefined && { group }),
});

export const createTeamsReferences = (references: References): TeamsReferences => ({
  channel: async (channel) => {
    const reference = await references.find(channelIdOf(channel));
    const kept = read(channelSchema, reference);
    return kept && { ...kept, ...(reference?.group !== undefined && { team: reference.group }) };
  },
  saveChannel: (channel, { team, ...kept }) =>
    references.save(channelIdOf(channel), written(channel.tenant, kept, team)),
  person: async (person) => read(personSchema, await references.find(memberIdOf(person))),
  savePerson: (person, kept) => references.save(memberIdOf(person), written(person.tenant, kept)),
  workspace: async (tenant) => read(workspaceSchema, await references.find(workspaceIdOf(tenant))),
  saveWorkspace: (tenant, kept) => references.save(workspaceIdOf(tenant), written(tenant, kept)),
  channelsOf: async (tenant, team) => {
    const ids = await references.inGroup(workspaceIdOf(tenant), team);
    return ids.flatMap((id) => readChannelId(id) ?? []);
  },
});
