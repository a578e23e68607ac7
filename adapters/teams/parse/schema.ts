import { z } from 'zod';
import { activityIdSchema, conversationSchema, personSchema, tenantSchema } from '../ids.ts';
import { serviceUrlSchema } from '../service-url.ts';

/** Longest text that is read, in UTF-16 code units; a message of Teams has about 28 KB. */
const MAX_TEXT = 100_000;
const name = z.string().max(1000);
/** What is only worth something where it can be read. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

const tenant = z.object({ id: tenantSchema });
const channel = z.object({ id: conversationSchema, name: optional(name) });

const accountSchema = z.object({
  id: personSchema,
  aadObjectId: optional(personSchema.toLowerCase()),
});

/** A conversation's id, and apart from it the message at the head of the thread. */
const threadedSchema = z.string().transform((id, context) => {
  const [conversation = '', thread] = id.split(';messageid=', 2);
  const isId = conversationSchema.safeParse(conversation).success;
  if (!isId || !activityIdSchema.optional().safeParse(thread).success) {
    context.issues.push({ code: 'custom', message: 'is no conversation', input: id });
    return z.NEVER;
  }
  return { conversation, thread };
});

export const activitySchema = z.object({
  type: z.string().max(100),
  id: optional(activityIdSchema),
  /** The message that a press was on. */
  replyToId: optional(activityIdSchema),
  serviceUrl: serviceUrlSchema,
  from: accountSchema,
  recipient: z.object({ id: personSchema, isTargeted: optional(z.boolean()) }),
  conversation: z.object({
    id: threadedSchema,
    conversationType: optional(z.enum(['personal', 'groupChat', 'channel'])),
    isGroup: optional(z.boolean()),
    tenantId: optional(tenantSchema),
    name: optional(name),
  }),
  locale: optional(z.string().max(100)),
  localTimezone: optional(z.string().max(100)),
  channelData: optional(
    z.object({
      tenant: optional(tenant),
      team: optional(channel),
      channel: optional(channel),
      eventType: optional(z.string().max(100)),
      settings: optional(z.object({ selectedChannel: optional(channel) })),
    }),
  ),
});
export type Activity = z.infer<typeof activitySchema>;

const mentionSchema = z
  .object({
    type: z.literal('mention'),
    mentioned: z.object({ id: z.string().max(500), name: optional(name) }),
    text: optional(z.string().max(2000)),
  })
  .transform(({ mentioned, text }) => ({
    id: mentioned.id,
    ...(mentioned.name !== undefined && { name: mentioned.name }),
    ...(text !== undefined && { text }),
  }));

/** Of `type` `message`. */
export const messageSchema = z.object({
  text: z.string().max(MAX_TEXT).default(''),
  textFormat: optional(z.string().max(50)),
  /** There where an action of a card was pressed that isn't `Action.Execute`. */
  value: z.unknown().optional(),
  entities: z
    .array(z.unknown())
    .max(500)
    .default([])
    .transform((all) =>
      all.flatMap((entity) => {
        const mention = mentionSchema.safeParse(entity).data;
        return mention === undefined ? [] : [mention];
      }),
    ),
});

/** Of `type` `invoke`. */
export const invokeSchema = z.object({
  name: z.string().max(200),
  value: z.object({ action: z.unknown().optional() }).optional().catch(undefined),
});

const accounts = z.array(z.object({ id: z.string().max(500) })).max(10_000);

/** Of `type` `conversationUpdate`. */
export const updateSchema = z.object({
  membersAdded: accounts.default([]),
  membersRemoved: accounts.default([]),
});

/** Of `type` `installationUpdate`. */
export const installationSchema = z.object({ action: z.string().max(100) });
