import type { Json } from '../../json.ts';
import { conversationOf, personalChat } from '../places.ts';
import { cardText } from '../read/card.ts';
import { markdownText } from '../read/markdown.ts';
import type { TeamsMessage, TeamsState, TeamsUser } from '../state.ts';

/** A message, in a channel, a group chat, or the personal chat. */
export type MessagePlace = Pick<TeamsMessage, 'conversation' | 'id'>;

/** A message as one person sees it. */
export interface SeenMessage extends MessagePlace {
  readonly thread?: string;
  /** `28:…` of the bot or `29:…` of a person. */
  readonly from: string;
  readonly text: string;
  readonly summary: string;
  /** Their own look of it, or else the card that everyone sees. */
  readonly card?: Json;
  /** The card is this person's own look. */
  readonly isOwnLook: boolean;
  readonly edits: number;
}

/** What one person sees. */
export interface Eyes {
  /** The id of their chat with the bot. */
  readonly chat: string;
  /** Every message of a conversation, threads included, oldest first; none where they aren't in it. */
  sees(conversation: string): readonly SeenMessage[];
  /** All of that as text without markup. */
  reads(conversation: string): string;
  readsMessage(message: SeenMessage): string;
  /** The newest message of the bot there. */
  newest(conversation: string): SeenMessage;
}

const seenBy = ({ looks, card, ...message }: TeamsMessage, user: TeamsUser): SeenMessage => {
  const own = looks.get(user.id);
  const shown = own ?? card;
  return { ...message, isOwnLook: own !== undefined, ...(shown && { card: shown }) };
};

export const createEyes = (state: TeamsState, user: TeamsUser): Eyes => {
  const readsMessage = ({ card, text }: SeenMessage): string =>
    card ? cardText(card) : markdownText(text);
  const sees = (id: string) => {
    const { members, messages } = conversationOf(state, id);
    return members.has(user.id) ? messages.map((message) => seenBy(message, user)) : [];
  };
  return {
    chat: personalChat(state, user).id,
    sees,
    reads: (id) => sees(id).map(readsMessage).join('\n'),
    readsMessage,
    newest: (id) => {
      const message = sees(id).findLast(({ from }) => from === state.bot.id);
      if (message === undefined) {
        throw new Error(`The bot has said nothing that ${user.who} sees in ${id}.`);
      }
      return message;
    },
  };
};
