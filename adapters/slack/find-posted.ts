import { z } from 'zod';
import { Postponed } from '../../src/core/adapter/errors.ts';
import type { ChannelId, DeliveryId, MessageRef } from '../../src/core/ids.ts';
import { messageRefOf, slackTsSchema } from './ids.ts';
import { channelOf, DELIVERY_EVENT } from './messages.ts';
import type { WebApi } from './web-api.ts';

/**
 * How far back a delivery is looked for, in milliseconds: longer than a message may be late, and than
 * the question above a reveal is old by then.
 */
const LOOK_BACK_MS = 3 * 24 * 60 * 60 * 1000;
/** Messages asked for at a time; what Slack recommends at most. */
const PAGE = 200;

const messageSchema = z.object({
  ts: slackTsSchema,
  reply_count: z.number().optional(),
  metadata: z
    .object({
      event_type: z.string().optional(),
      event_payload: z.object({ delivery_id: z.string().optional() }).optional(),
    })
    .optional(),
});
const pageSchema = z.object({
  messages: z.array(messageSchema),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
type Message = z.infer<typeof messageSchema>;

type Args = Readonly<Record<string, unknown>>;

/** The messages that a method lists, page by page. */
async function* listed(web: WebApi, method: string, args: Args): AsyncGenerator<Message> {
  let cursor: string | undefined;
  do {
    const asked = { ...args, include_all_metadata: true, limit: PAGE, ...(cursor && { cursor }) };
    const page = await web.call(method, asked, pageSchema);
    yield* page.messages;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
}

const isOurs = ({ metadata }: Message): boolean => metadata?.event_type === DELIVERY_EVENT;

const isOf = (message: Message, deliveryId: DeliveryId): boolean =>
  isOurs(message) && message.metadata?.event_payload?.delivery_id === deliveryId;

const look = async (
  web: WebApi,
  { channel, oldest }: { readonly channel: string; readonly oldest: string },
  deliveryId: DeliveryId,
): Promise<string | undefined> => {
  const threads: string[] = [];
  for await (const message of listed(web, 'conversations.history', { channel, oldest })) {
    if (isOf(message, deliveryId)) {
      return message.ts;
    }
    if (isOurs(message) && (message.reply_count ?? 0) > 0) {
      threads.push(message.ts);
    }
  }
  for (const ts of threads) {
    for await (const reply of listed(web, 'conversations.replies', { channel, ts })) {
      if (isOf(reply, deliveryId)) {
        return reply.ts;
      }
    }
  }
  return undefined;
};

/** Looks for a delivery's message in the channel, and in the threads below our own messages. */
export const createFindPosted =
  (web: WebApi, now: () => number) =>
  async (id: ChannelId, deliveryId: DeliveryId): Promise<MessageRef | undefined> => {
    const { team, channel } = channelOf(id);
    const oldest = ((now() - LOOK_BACK_MS) / 1000).toFixed(6);
    try {
      const ts = await look(web, { channel, oldest }, deliveryId);
      return ts === undefined ? undefined : messageRefOf(team, channel, ts);
    } catch (error) {
      // “Not now” would say that nothing was posted, and just that isn't known.
      throw error instanceof Postponed
        ? new Error('The history can’t be read now.', { cause: error })
        : error;
    }
  };
