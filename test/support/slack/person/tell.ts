import type { Answer, Delivery } from '../delivery.ts';
import { SlackRefusal } from '../errors.ts';
import { record } from '../json.ts';
import { showReply } from '../response-urls.ts';
import type { ResponseUrl, SlackState } from '../state.ts';
import type { Self } from './self.ts';

/** What the bot answered, and what it was told; tell it again with `repeat`. */
export interface Told extends Answer {
  readonly delivery: Delivery;
  /** From sending to the answer, in milliseconds of the real clock. */
  readonly tookMs: number;
  /** Resolves once this person has been shown something since: a reply, a modal, or their page. */
  readonly replied: () => Promise<void>;
}

/** Changes with everything that this person alone is shown. */
const shownTo = (state: SlackState, userId: string): string => {
  const urls = [...state.responseUrls.values()].filter(({ user }) => user === userId);
  return JSON.stringify([
    urls.reduce((sum, { uses }) => sum + uses, 0),
    state.ephemerals.filter(({ onlyFor }) => onlyFor === userId).length,
    state.views.filter(({ user }) => user === userId).map(({ hash, open }) => [hash, open]),
    state.homes.get(userId)?.hash,
    state.channels.get(`D${userId}`)?.messages.length,
  ]);
};

const showAnswer = (
  state: SlackState,
  answer: Answer,
  to: Pick<ResponseUrl, 'user' | 'channel' | 'source'>,
): void => {
  const body = typeof answer.body === 'string' ? { text: answer.body } : record(answer.body);
  if (!answer.acknowledged || Object.keys(body).length === 0) {
    return;
  }
  try {
    showReply(state, 'acknowledgement', to, body);
  } catch (error) {
    if (!(error instanceof SlackRefusal)) {
      throw error;
    }
  }
};

/** Tells the bot, and shows what stands in its answer where `to` says to whom. */
export const tell = async (
  { state, way, userId, until }: Self,
  delivery: Delivery,
  to?: Pick<ResponseUrl, 'user' | 'channel' | 'source'>,
): Promise<Told> => {
  const before = shownTo(state, userId);
  const start = performance.now();
  const answer = await way.deliver(delivery);
  const tookMs = performance.now() - start;
  if (to) {
    showAnswer(state, answer, to);
  }
  state.changed();
  const replied = () => until(() => shownTo(state, userId) !== before);
  return { ...answer, delivery, tookMs, replied };
};
