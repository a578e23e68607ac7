import type { Logger } from 'pino';
import type { Post } from '../../src/core/adapter/chat-adapter.ts';
import { Postponed, Refused } from '../../src/core/adapter/errors.ts';
import type { ChannelId, MemberId, MessageRef } from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import type { Cards, Shown } from './cards.ts';
import {
  activityIdSchema,
  channelIdOf,
  messageRefOf,
  readChannelId,
  readMemberId,
  readMessageRef,
  type TeamsChannel,
  type TeamsPerson,
} from './ids.ts';
import { createInPersonalChat } from './personal-chat.ts';
import type { ChannelReference, TeamsReferences } from './references.ts';
import type { Conversation, Outgoing, TeamsMessage } from './wire.ts';

export interface MessagesParts {
  readonly outgoing: Pick<Outgoing, 'send' | 'update' | 'openPersonalChat'>;
  readonly references: TeamsReferences;
  readonly cards: Cards;
  readonly log: Logger;
  /** Waits, in milliseconds. */
  readonly pause: (ms: number) => Promise<void>;
}

/** What the bot says to everyone in a channel, or to one person in their chat with it. */
export interface Messages {
  /** Says something where it was just spoken to. */
  say(to: Conversation, view: View, shown: Shown): Promise<void>;
  /**
   * Says something to one person; opens their chat with the bot where it isn't known.
   *
   * @param via the service URL at which they were just seen.
   * @throws {Refused} with the scope `message` where this person can't be written to.
   */
  sayTo(person: TeamsPerson, view: View, shown: Shown, via?: string): Promise<void>;
  /** Puts another card into a message that is there. */
  replace(where: Conversation, activity: string, message: TeamsMessage): Promise<void>;
  post(channel: ChannelId, post: Post): Promise<MessageRef>;
  update(message: MessageRef, view: View): Promise<void>;
  tell(member: MemberId, view: View): Promise<void>;
}

/** The thread below a message, where the conversation has threads. */
export const threadIn = (conversation: string, head: string | undefined): string =>
  head === undefined ? conversation : `${conversation};messageid=${head}`;

const known = async (
  references: TeamsReferences,
  channel: TeamsChannel,
): Promise<ChannelReference> => {
  const reference = await references.channel(channel);
  if (reference === undefined) {
    throw new Refused('channel', 'ConversationNotFound');
  }
  return reference;
};

const headOf = (
  { scope }: ChannelReference,
  { tenant, conversation }: TeamsChannel,
  replyTo: MessageRef | undefined,
): string | undefined => {
  const head = replyTo && readMessageRef(replyTo);
  const isHere = head?.tenant === tenant && head.conversation === conversation;
  return scope === 'channel' && isHere ? head.activity : undefined;
};

/** Wait before a message is tried again that wasn't composed, in milliseconds. */
const COMPOSE_AGAIN_MS = 5_000;

/** What fails before anything is sent has certainly posted nothing, so it may be tried again. */
const beforeSending = async <T>(composing: () => Promise<T>): Promise<T> => {
  try {
    return await composing();
  } catch (error) {
    throw error instanceof Refused
      ? error
      : new Postponed(COMPOSE_AGAIN_MS, 'message not composed', { cause: error });
  }
};

/** A refusal in a chat of two is about that person, and about no channel. */
const aboutPerson = (error: unknown): unknown =>
  error instanceof Refused && error.scope === 'channel'
    ? new Refused('message', error.reason, { cause: error })
    : error;

/** Longest that somebody who waits for a reply is kept waiting because of Teams, in milliseconds. */
const PATIENCE_MS = 10_000;

/** What isn't delivered by the store is tried again here where Teams says “later”, and soon. */
const patiently = async (
  { pause }: Pick<MessagesParts, 'pause'>,
  speak: () => Promise<unknown>,
  patienceMs = PATIENCE_MS,
): Promise<void> => {
  try {
    await speak();
  } catch (error) {
    if (!(error instanceof Postponed) || error.retryAfterMs > patienceMs) {
      throw error;
    }
    await pause(error.retryAfterMs);
    await patiently({ pause }, speak, patienceMs - error.retryAfterMs);
  }
};

export const createMessages = (parts: MessagesParts): Messages => {
  const { outgoing, references, cards } = parts;
  const inPersonalChat = createInPersonalChat(parts);

  const say: Messages['say'] = async (to, view, shown) => {
    const message = await cards.draw(view, shown);
    await patiently(parts, () => outgoing.send(to, message));
  };

  const sayTo: Messages['sayTo'] = async (to, view, shown, via) => {
    const message = await cards.draw(view, shown);
    const speak = async (chat: Conversation): Promise<void> => {
      await outgoing.send(chat, message);
    };
    try {
      await patiently(parts, () => inPersonalChat(to, via, speak));
    } catch (error) {
      throw aboutPerson(error);
    }
  };

  /** Where the head of the thread was deleted, the message stands in the channel itself. */
  const sendInto = async (
    to: Conversation,
    head: string | undefined,
    message: TeamsMessage,
  ): Promise<string> => {
    try {
      return await outgoing.send({ ...to, conversation: threadIn(to.conversation, head) }, message);
    } catch (error) {
      if (head === undefined || !(error instanceof Refused) || error.scope === 'workspace') {
        throw error;
      }
      return outgoing.send(to, message);
    }
  };

  const post: Messages['post'] = async (id, { view, replyTo }) => {
    const channel = readChannelId(id);
    if (channel === undefined) {
      throw new Refused('channel', 'ConversationNotFound');
    }
    const { reference, message } = await beforeSending(async () => ({
      reference: await known(references, channel),
      message: await cards.draw(view, { channel: id }),
    }));
    const to = { serviceUrl: reference.serviceUrl, ...channel };
    const sent = await sendInto(to, headOf(reference, channel, replyTo), message);
    return messageRefOf({ ...channel, activity: activityIdSchema.parse(sent) });
  };

  const update: Messages['update'] = async (ref, view) => {
    const message = readMessageRef(ref);
    if (message === undefined) {
      throw new Refused('message', 'ActivityNotFoundInConversation');
    }
    const { tenant, conversation, activity } = message;
    const { serviceUrl } = await known(references, message);
    const drawn = await cards.draw(view, { channel: channelIdOf(message) });
    await outgoing.update({ serviceUrl, tenant, conversation }, activity, drawn);
  };

  const tell: Messages['tell'] = async (id, view) => {
    const to = readMemberId(id);
    if (to === undefined) {
      throw new Refused('message', 'MemberNotFoundInConversation');
    }
    await sayTo(to, view, { elsewhere: true });
  };

  return { say, sayTo, replace: outgoing.update, post, update, tell };
};
