import { z } from 'zod';
import {
  type ChannelId,
  channelIdSchema,
  type MemberId,
  type MessageRef,
  memberIdSchema,
  messageRefSchema,
  type WorkspaceId,
  workspaceIdSchema,
} from '../../src/core/ids.ts';

/** Microsoft's own ids, as they stand in activities. A tenant's is a GUID. */
export const tenantSchema = z.string().regex(/^[\w-]{1,64}$/);
/** A conversation without the part that names a thread. */
export const conversationSchema = z.string().regex(/^[\w:.@+/=-]{1,256}$/);
/** A person: the Microsoft Entra object id, or, for the few who have none, `29:…`. */
export const personSchema = z.string().regex(/^[\w:.@+/=-]{1,256}$/);
export const activityIdSchema = z.string().regex(/^[\w:.@+/=-]{1,128}$/);

export interface TeamsChannel {
  readonly tenant: string;
  readonly conversation: string;
}
export interface TeamsPerson {
  readonly tenant: string;
  readonly person: string;
}
export interface TeamsMessageRef extends TeamsChannel {
  readonly activity: string;
}

/** Between parts: Microsoft's ids hold colons, but no bars. */
const BAR = '|';

export const workspaceIdOf = (tenant: string): WorkspaceId =>
  workspaceIdSchema.parse(`teams:${tenant}`);

export const channelIdOf = ({ tenant, conversation }: TeamsChannel): ChannelId =>
  channelIdSchema.parse(`teams:${tenant}${BAR}${conversation}`);

export const memberIdOf = ({ tenant, person }: TeamsPerson): MemberId =>
  memberIdSchema.parse(`teams:${tenant}${BAR}${person}`);

export const messageRefOf = ({ tenant, conversation, activity }: TeamsMessageRef): MessageRef =>
  messageRefSchema.parse(`teams:${tenant}${BAR}${conversation}${BAR}${activity}`);

const prefixed = z
  .string()
  .startsWith('teams:')
  .transform((id) => id.slice('teams:'.length).split(BAR));
const channelParts = prefixed
  .pipe(z.tuple([tenantSchema, conversationSchema]))
  .transform(([tenant, conversation]): TeamsChannel => ({ tenant, conversation }));
const personParts = prefixed
  .pipe(z.tuple([tenantSchema, personSchema]))
  .transform(([tenant, person]): TeamsPerson => ({ tenant, person }));
const messageParts = prefixed
  .pipe(z.tuple([tenantSchema, conversationSchema, activityIdSchema]))
  .transform(
    ([tenant, conversation, activity]): TeamsMessageRef => ({
      tenant,
      conversation,
      activity,
    }),
  );

/** The parts of an id that this file made; `undefined` for every other, such as another platform's. */
export const readChannelId = (id: ChannelId): TeamsChannel | undefined =>
  channelParts.safeParse(id).data;
/** As {@link readChannelId}. */
export const readMemberId = (id: MemberId): TeamsPerson | undefined =>
  personParts.safeParse(id).data;
/** As {@link readChannelId}. */
export const readMessageRef = (ref: MessageRef): TeamsMessageRef | undefined =>
  messageParts.safeParse(ref).data;
