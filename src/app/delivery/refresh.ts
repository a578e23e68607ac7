import type { ChatAdapter } from '../../core/adapter/chat-adapter.ts';
import type { StaleMessage } from '../../storage/store.ts';
import type { Services } from '../services.ts';
import { roundMessage } from './message.ts';
import { outcomeOf } from './outcome.ts';

/** How long to wait after a replacement whose outcome isn't known, in milliseconds. */
const RETRY_MS = 10_000;
/** What no message ever says, so that it stays stale. */
const NOTHING_SHOWN = { answerCount: -1, status: '', language: '' };

/**
 * Replaces a round's message that no longer says what it should: more people have answered, the
 * round was closed, or the channel speaks another language. Replacing twice does no harm, so an
 * unknown outcome is simply tried again.
 */
export const refresh = async (
  services: Services,
  adapter: ChatAdapter,
  { round, channel, messageRef }: StaleMessage,
): Promise<void> => {
  const { store, clock, log } = services;
  const shown = {
    answerCount: round.answerCount,
    status: round.status,
    language: channel.settings.language,
  };
  try {
    await adapter.update(messageRef, roundMessage(services, round, channel));
    await store.markRefreshed(round.id, shown, clock.now() + adapter.capabilities.updateIntervalMs);
  } catch (error) {
    const outcome = outcomeOf(error);
    log.warn({ roundId: round.id, err: error }, 'message not refreshed');
    if (outcome.type === 'refused') {
      await store.markRefreshed(round.id, shown, clock.now());
    } else {
      const wait = outcome.type === 'postponed' ? outcome.retryAfterMs : RETRY_MS;
      await store.markRefreshed(round.id, NOTHING_SHOWN, clock.now() + wait);
    }
  }
};
