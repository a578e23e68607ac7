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

/** Slack's own ids, as they stand in its payloads and are asked for by its Web API. */
export const slackTeamSchema = z.string().regex(/^[TE][A-Z0-9]{1,40}$/);
export const slackChannelSchema = z.string().regex(/^[CGD][A-Z0-9]{1,40}$/);
export const slackUserSchema = z.string().regex(/^[UW][A-Z0-9]{1,40}$/);
/** A message's time, which is its id in its channel. */
export const slackTsSchema = z.string().regex(/^\d{1,20}\.\d{1,20}$/);

export interface SlackWorkspace {
  readonly team: string;
}
export interface SlackChannel extends SlackWorkspace {
  readonly channel: string;
}
export interface SlackMember extends SlackWorkspace {
  readonly user: string;
}
export interface SlackMessage extends SlackChannel {
  readonly ts: string;
}

export const workspaceIdOf = (team: string): WorkspaceId =>
  workspaceIdSchema.parse(`slack:${team}`);

export const channelIdOf = (team: string, channel: string): ChannelId =>
  channelIdSchema.parse(`slack:${team}:${channel}`);

export const memberIdOf = (team: string, user: string): MemberId =>
  memberIdSchema.parse(`slack:${team}:${user}`);

export const messageRefOf = (team: string, channel: string, ts: string): MessageRef =>
  messageRefSchema.parse(`slack:${team}:${channel}:${ts}`);

const prefix = z.literal('slack');
const workspaceParts = z
  .tuple([prefix, slackTeamSchema])
  .transform(([, team]): SlackWorkspace => ({ team }));
const channelParts = z
  .tuple([prefix, slackTeamSchema, slackChannelSchema])
  .transform(([, team, channel]): SlackChannel => ({ team, channel }));
const memberParts = z
  .tuple([prefix, slackTeamSchema, slackUserSchema])
  .transform(([, team, user]): SlackMember => ({ team, user }));
const messageParts = z
  .tuple([prefix, slackTeamSchema, slackChannelSchema, slackTsSchema])
  .transform(([, team, channel, ts]): SlackMessage => ({ team, channel, ts }));

const read = <T>(schema: z.ZodType<T>, id: string): T | undefined =>
  schema.safeParse(id.split(':')).data;

/** The parts of an id that this file made; `undefined` for every other, such as another platform's. */
export const readWorkspaceId = (id: WorkspaceId): SlackWorkspace | undefined =>
  read(workspaceParts, id);
/** As {@link readWorkspaceId}. */
export const readChannelId = (id: ChannelId): SlackChannel | undefined => read(channelParts, id);
/** As {@link readWorkspaceId}. */
export const readMemberId = (id: MemberId): SlackMember | undefined => read(memberParts, id);
/** As {@link readWorkspaceId}. */
export const readMessageRef = (ref: MessageRef): SlackMessage | undefined =>
  read(messageParts, ref);
