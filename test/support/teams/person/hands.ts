import { type Json, record } from '../../json.ts';
import { post } from '../messages.ts';
import type { Scene } from '../payloads/activity.ts';
import { cardAction, type Executed } from '../payloads/invoke.ts';
import { mentionMessage, personalMessage, slashMessage } from '../payloads/message.ts';
import { conversationOf, personalChat } from '../places.ts';
import { findAction, type Which } from '../read/find-action.ts';
import { type Entered, inputsFor, valuesOf } from '../read/inputs.ts';
import type { TeamsMessage, TeamsState } from '../state.ts';
import type { Answer } from '../way.ts';
import type { MessagePlace } from './eyes.ts';
import { isRefreshed, showAnswer } from './looks.ts';
import type { Self } from './self.ts';
import { type Told, tell } from './tell.ts';

export type Values = Readonly<Record<string, Entered>>;

/** What one person does with words, buttons and fields. */
export interface Hands {
  /** Writes `@MLOps Daily`, a space and this text; in a channel as a new post, or into a thread. */
  mention(conversation: string, words: string, thread?: string): Promise<Told>;
  /** Chooses a command behind the slash, which nobody else in the conversation sees. */
  slash(conversation: string, words: string): Promise<Told>;
  /** Writes to the bot in their personal chat. */
  write(words: string): Promise<Told>;
  /**
   * Presses a button of the card as this person sees it, with these fields filled in and the others as
   * they are shown; throws where no button, or more than one, is the one that is meant, and where the
   * client wouldn't send. What the bot answers is this person's look of the message from then on.
   */
  press(on: MessagePlace, which: Which, values?: Values): Promise<Told>;
  /** Fills a form in, and sends it. */
  submit(on: MessagePlace, values: Values, which?: Which): Promise<Told>;
  /** Has Teams fetch how a message looks to this person; throws where Teams wouldn't do that. */
  look(on: MessagePlace): Promise<Told>;
  /** Opens Teams again: forgets their looks of a conversation, and fetches those that Teams would. */
  comeBack(conversation: string): Promise<readonly Told[]>;
  /** Teams sends the same thing once more, as it does where an answer took too long. */
  repeat(told: Told): Promise<Told>;
}

const messageAt = ({ state, user }: Self, { conversation, id }: MessagePlace): TeamsMessage => {
  const { members, messages } = conversationOf(state, conversation);
  const message = messages.find((one) => one.id === id);
  if (!message || !members.has(user.id)) {
    throw new Error(`${user.who} sees no message ${id} in ${conversation}.`);
  }
  return message;
};

/** The thread of a message, where its conversation has threads. */
const threadOf = (state: TeamsState, { conversation, thread, id }: TeamsMessage) =>
  conversationOf(state, conversation).kind === 'channel' ? { thread: thread ?? id } : {};

export const createHands = (self: Self): Hands => {
  const { state, user } = self;

  const execute = (
    message: TeamsMessage,
    action: Json,
    rest: Pick<Executed, 'inputs' | 'trigger'>,
  ): Promise<Told> => {
    const { conversation: id } = message;
    const conversation = conversationOf(state, id);
    const scene: Scene = { state, user, conversation, ...threadOf(state, message) };
    const activity = cardAction(scene, { action, message: message.id, ...rest });
    const show = (answer: Answer): void => showAnswer(self, message, answer);
    return tell(self, activity, { conversation: id, show });
  };

  const cardOf = (message: TeamsMessage): Json => {
    const card = message.looks.get(user.id) ?? message.card;
    if (card === undefined) {
      throw new Error(`The message ${message.id} has no card.`);
    }
    return card;
  };

  const press = (on: MessagePlace, which: Which, values: Values = {}): Promise<Told> => {
    const message = messageAt(self, on);
    const card = cardOf(message);
    const { json: action } = findAction(card, which);
    const fields = action['associatedInputs'] === 'none' ? [] : inputsFor(card, action);
    return execute(message, action, { inputs: valuesOf(fields ?? [], values), trigger: 'manual' });
  };

  const look = (message: TeamsMessage): Promise<Told> => {
    if (!isRefreshed(self, message)) {
      throw new Error(`Teams fetches no look of ${message.id} for ${user.who}.`);
    }
    const action = record(record(message.card?.['refresh'])['action']);
    return execute(message, action, { inputs: {}, trigger: 'automatic' });
  };

  return {
    mention: (id, words, thread) => {
      const conversation = conversationOf(state, id);
      const said = post(state, conversation, user.id, { text: words }, thread);
      const scene = { state, user, conversation, ...threadOf(state, said) };
      const activity = { ...mentionMessage(scene, words), id: said.id };
      return tell(self, activity, { conversation: id });
    },
    slash: (id, words) => {
      const scene = { state, user, conversation: conversationOf(state, id) };
      return tell(self, slashMessage(scene, words), { conversation: id });
    },
    write: (words) => {
      const conversation = personalChat(state, user);
      conversation.hasBot = true;
      const { id } = post(state, conversation, user.id, { text: words });
      const activity = { ...personalMessage({ state, user, conversation }, words), id };
      return tell(self, activity);
    },
    press: async (on, which, values) => press(on, which, values),
    submit: async (on, values, which = { verb: 'form' }) => press(on, which, values),
    look: async (on) => look(messageAt(self, on)),
    comeBack: async (id) => {
      const { messages } = conversationOf(state, id);
      for (const { looks } of messages) {
        looks.delete(user.id);
      }
      return Promise.all(messages.filter((one) => isRefreshed(self, one)).map(look));
    },
    repeat: ({ activity }) => tell(self, activity),
  };
};
