import { z } from 'zod';

/**
 * Ids that the rest of the code passes on and compares, but never takes apart.
 *
 * Workspace, channel, member and message ids are made by an adapter, which puts its own name in
 * front (`web:…`, `slack:…`) so that ids of two platforms can't meet. Round, practice and delivery
 * ids are UUIDs (version 7) that the application makes.
 */
const opaqueId = z.string().min(1).max(512);

export const workspaceIdSchema = opaqueId.brand<'WorkspaceId'>();
export type WorkspaceId = z.infer<typeof workspaceIdSchema>;

export const channelIdSchema = opaqueId.brand<'ChannelId'>();
export type ChannelId = z.infer<typeof channelIdSchema>;

export const memberIdSchema = opaqueId.brand<'MemberId'>();
export type MemberId = z.infer<typeof memberIdSchema>;

/** Where a posted message can be found again; only the adapter that made it can read it. */
export const messageRefSchema = opaqueId.brand<'MessageRef'>();
export type MessageRef = z.infer<typeof messageRefSchema>;

export const roundIdSchema = z.uuid().brand<'RoundId'>();
export type RoundId = z.infer<typeof roundIdSchema>;

export const practiceIdSchema = z.uuid().brand<'PracticeId'>();
export type PracticeId = z.infer<typeof practiceIdSchema>;

export const deliveryIdSchema = z.uuid().brand<'DeliveryId'>();
export type DeliveryId = z.infer<typeof deliveryIdSchema>;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A word that may stand in file names, ids and commands. */
export const slug = z.string().regex(SLUG, {
  error: 'must be lower-case words joined by hyphens, such as `managed-spot-training`',
});

export const questionIdSchema = slug.max(60).brand<'QuestionId'>();
export type QuestionId = z.infer<typeof questionIdSchema>;

export const optionIdSchema = slug.max(40).brand<'OptionId'>();
export type OptionId = z.infer<typeof optionIdSchema>;

export const topicIdSchema = slug.max(40).brand<'TopicId'>();
export type TopicId = z.infer<typeof topicIdSchema>;
