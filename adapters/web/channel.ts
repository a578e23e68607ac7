import type { Post } from '../../src/core/adapter/chat-adapter.ts';
import { Refused } from '../../src/core/adapter/errors.ts';
import type { Actor, AnswerEvent, FormEvent, Inbound } from '../../src/core/adapter/inbound.ts';
import {
  type ChannelId,
  type DeliveryId,
  type MessageRef,
  messageRefSchema,
} from '../../src/core/ids.ts';
import type { View } from '../../src/core/view/view.ts';
import type { Entry, History, NewReply } from './history.ts';
import { CHANNEL_ID, memberIdOf, PERSON_IDS, type PersonId, WORKSPACE_ID } from './people.ts';
import { askSubject, formReplyReason, formSubject } from './subject.ts';

/** How many entries a page shows. */
const SHOWN = 60;

const refOf = (seq: number): MessageRef => messageRefSchema.parse(`web:${seq}`);

const seqOf = (message: MessageRef): number | null => {
  const seq = /^web:(\d+)$/.exec(message)?.[1];
  return seq === undefined ? null : Number(seq);
};

const actorOf = (person: PersonId): Actor => ({
  workspaceId: WORKSPACE_ID,
  memberId: memberIdOf(person),
  isAdministrator: async () => true,
});

const requireChannel = (channel: ChannelId): void => {
  if (channel !== CHANNEL_ID) {
    throw new Refused('channel', 'channel_not_found');
  }
};

export interface ChannelParts {
  readonly history: History;
  readonly inbound: Inbound;
  readonly newId: () => string;
  readonly now: () => number;
  /** Called after each change of what somebody sees. */
  readonly changed: () => void;
}

/** Who does something, and the id under which it is handled. */
export interface Doer {
  readonly person: PersonId;
  readonly requestId: string;
}

/** The playground's one channel: it keeps what the bot says, and tells the bot what people do. */
export interface Channel {
  post(channel: ChannelId, post: Post): MessageRef;
  update(message: MessageRef, view: View): void;
  find(channel: ChannelId, deliveryId: DeliveryId): MessageRef | undefined;
  seenBy(person: PersonId): readonly Entry[];
  /** Adds the bot to the channel, and shows the welcome if nothing has been said there yet. */
  install(zone: string, locale: string): Promise<void>;
  answer(doer: Doer, answer: Pick<AnswerEvent, 'ask' | 'optionIds'>): Promise<View>;
  command(doer: Doer, text: string): Promise<View>;
  submit(doer: Doer, form: Pick<FormEvent, 'form' | 'values'>): Promise<View>;
}

export const createChannel = (parts: ChannelParts): Channel => {
  const { history, inbound, newId, now, changed } = parts;
  const eventOf = ({ person, requestId }: Doer) => ({
    requestId,
    actor: actorOf(person),
    channelId: CHANNEL_ID,
  });
  const reply = (fields: Omit<NewReply, 'at'>): View => {
    history.reply({ ...fields, at: now() });
    changed();
    return fields.view;
  };

  return {
    post: (channel, { deliveryId, view, replyTo }) => {
      requireChannel(channel);
      const parent = replyTo === undefined ? null : seqOf(replyTo);
      const seq = history.post({ deliveryId, view, parent, at: now() });
      changed();
      return refOf(seq);
    },
    update: (message, view) => {
      const seq = seqOf(message);
      if (seq === null || !history.update(seq, view)) {
        throw new Refused('message', 'message_not_found');
      }
      changed();
    },
    find: (channel, deliveryId) => {
      requireChannel(channel);
      const seq = history.find(deliveryId);
      return seq === undefined ? undefined : refOf(seq);
    },
    seenBy: (person) => history.seenBy(person, SHOWN),

    install: async (zone, locale) => {
      const view = await inbound.onInstalled({
        ...eventOf({ person: 'ana', requestId: newId() }),
        begin: 'at once',
        zone,
        locale,
      });
      if (history.isEmpty()) {
        for (const person of PERSON_IDS) {
          reply({ person, reason: 'welcome', parent: null, command: null, view });
        }
      }
    },
    answer: async (doer, answer) => {
      const { person } = doer;
      const reason = askSubject(answer.ask);
      const view = await inbound.onAnswer({ ...eventOf(doer), ...answer });
      const parent = history.parentFor(person, reason);
      return reply({ person, reason, parent, command: null, view });
    },
    command: async (doer, text) => {
      const { person } = doer;
      const view = await inbound.onCommand({ ...eventOf(doer), text });
      return reply({ person, reason: null, parent: null, command: text.trim(), view });
    },
    submit: async (doer, form) => {
      const { person } = doer;
      const view = await inbound.onForm({ ...eventOf(doer), ...form });
      const parent = history.parentFor(person, formSubject(form.form));
      const reason = formReplyReason(form.form, parent);
      return reply({ person, reason, parent, command: null, view });
    },
  };
};
