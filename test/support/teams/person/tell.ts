import type { Json } from '../../json.ts';
import { personalChat } from '../places.ts';
import type { Answer } from '../way.ts';
import type { Self } from './self.ts';

/** What the bot answered, and what it was told; tell it again with `repeat`. */
export interface Told extends Answer {
  readonly activity: Json;
  /** From sending to the answer, in milliseconds of the real clock. */
  readonly tookMs: number;
  /**
   * Resolves once this person has been shown something since: a look of their own, or a message of
   * the bot in their chat or where they acted.
   */
  readonly replied: () => Promise<void>;
}

/** Changes with everything that the bot shows this person, in private or in the given conversation. */
const shownTo = ({ state, user }: Self, conversation: string | undefined): string => {
  const chat = personalChat(state, user);
  const here = state.conversations.get(conversation ?? '');
  const ofBot = [chat, here].map((one) =>
    one?.messages.filter(({ from }) => from === state.bot.id).map(({ id, edits }) => [id, edits]),
  );
  const looks = [...state.conversations.values()].flatMap(({ messages }) =>
    messages.flatMap((message) => message.looks.get(user.id) ?? []),
  );
  return JSON.stringify([ofBot, looks]);
};

export interface TellOptions {
  /** Where this person acts. */
  readonly conversation?: string;
  /** Shows what stands in the answer. */
  readonly show?: (answer: Answer) => void;
}

/** Tells the bot, and shows what stands in its answer. */
export const tell = async (
  self: Self,
  activity: Json,
  { conversation, show }: TellOptions = {},
): Promise<Told> => {
  const before = shownTo(self, conversation);
  const start = performance.now();
  const answer = await self.way.deliver(activity);
  const tookMs = performance.now() - start;
  show?.(answer);
  self.state.changed();
  const replied = () => self.until(() => shownTo(self, conversation) !== before);
  return { ...answer, activity, tookMs, replied };
};
