import { z } from 'zod';
import { slackChannelSchema, slackTeamSchema, slackUserSchema } from './ids.ts';

/**
 * What Slack sends, as far as it is used: unknown fields are dropped, so that nothing behind these
 * schemas ever meets them; known fields are strict.
 */

const user = z.object({ id: slackUserSchema });
const state = z.object({ values: z.unknown() });
/** Lengths that Slack documents for what an app may put into a message. */
const value = z.string().max(2000);
const url = z.url({ protocol: /^https?$/ });

const view = z.object({
  id: z.string().min(1).max(100),
  type: z.enum(['modal', 'home']),
  callback_id: z.string().max(255).default(''),
  private_metadata: z.string().max(3000).default(''),
  state: state.optional(),
});

/** A press of a button, or a box that was ticked. */
export const blockActionsSchema = z.object({
  type: z.literal('block_actions'),
  user,
  channel: z.object({ id: slackChannelSchema }).nullish(),
  trigger_id: z.string().max(200).optional(),
  response_url: url.optional(),
  view: view.nullish(),
  state: state.nullish(),
  actions: z
    .array(z.object({ action_id: z.string().max(255), value: value.optional() }))
    .min(1)
    .max(25),
});
export type BlockActions = z.infer<typeof blockActionsSchema>;

/** A modal that was sent. */
export const viewSubmissionSchema = z.object({
  type: z.literal('view_submission'),
  user,
  view,
});

/** `/mlops`, and what stands after it. */
export const slashCommandSchema = z.object({
  command: z.string().startsWith('/').max(100),
  text: z.string().max(12_000).default(''),
  user_id: slackUserSchema,
  channel_id: slackChannelSchema,
  trigger_id: z.string().max(200),
  response_url: url,
});

/** Slack asks whether this address is ours, when it is entered into the app's settings. */
export const urlVerificationSchema = z.object({
  type: z.literal('url_verification'),
  challenge: z.string().max(1000),
});

const inChannel = { channel: slackChannelSchema };
const text = z.string().max(40_000);

/** Events that mean something to us; every other type is left alone. */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('member_joined_channel'),
    ...inChannel,
    user: slackUserSchema,
    inviter: slackUserSchema.optional(),
  }),
  z.object({ type: z.literal('member_left_channel'), ...inChannel, user: slackUserSchema }),
  z.object({ type: z.literal('channel_left'), ...inChannel }),
  z.object({ type: z.literal('group_left'), ...inChannel }),
  z.object({ type: z.literal('channel_archive'), ...inChannel }),
  z.object({ type: z.literal('group_archive'), ...inChannel }),
  z.object({ type: z.literal('channel_deleted'), ...inChannel }),
  z.object({ type: z.literal('group_deleted'), ...inChannel }),
  z.object({
    type: z.literal('app_home_opened'),
    user: slackUserSchema,
    tab: z.string().max(50).default('home'),
  }),
  z.object({
    type: z.literal('message'),
    ...inChannel,
    channel_type: z.string().max(50).default(''),
    subtype: z.string().max(100).optional(),
    bot_id: z.string().max(100).optional(),
    user: slackUserSchema.optional(),
    text: text.default(''),
  }),
  z.object({
    type: z.literal('app_mention'),
    ...inChannel,
    bot_id: z.string().max(100).optional(),
    user: slackUserSchema.optional(),
    text,
  }),
  z.object({ type: z.literal('app_uninstalled') }),
  z.object({
    type: z.literal('tokens_revoked'),
    tokens: z.object({ bot: z.array(z.string().max(100)).max(1000).nullish() }),
  }),
]);
export type SlackEvent = z.infer<typeof eventSchema>;

/** The types of {@link eventSchema}: what the app's manifest subscribes to is among them. */
export const EVENT_TYPES: readonly string[] = eventSchema.options.map(
  ({ shape }) => shape.type.value,
);

/** What every event comes in. */
export const envelopeSchema = z.object({
  type: z.literal('event_callback'),
  team_id: slackTeamSchema.optional(),
  event_id: z.string().min(1).max(100),
  event: z.looseObject({ type: z.string().max(100) }),
  authorizations: z
    .array(
      z.object({
        team_id: slackTeamSchema.nullish(),
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .max(100)
    .optional(),
});
export type Envelope = Omit<z.infer<typeof envelopeSchema>, 'event'> & { event: SlackEvent };
