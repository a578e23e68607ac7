import type { ChatAdapter } from '../../core/adapter/chat-adapter.ts';
import type { Delivery } from '../../storage/records.ts';
import type { Services } from '../services.ts';
import { suspend } from '../settings/suspend.ts';
import { messageFor } from './message.ts';
import { nextStep, type Outcome, outcomeOf, type Step, waitAfter } from './outcome.ts';

const look = async (adapter: ChatAdapter, delivery: Delivery): Promise<Outcome> => {
  if (adapter.findPosted === undefined) {
    return { type: 'unknown', reason: delivery.reason ?? 'lease ran out' };
  }
  const messageRef = await adapter.findPosted(delivery.channelId, delivery.id);
  return messageRef === undefined ? { type: 'absent' } : { type: 'sent', messageRef };
};

/** What can't be put into words has certainly not been posted: that is our fault, and is tried again. */
const notComposed = ({ log }: Services, delivery: Delivery, error: unknown): Outcome => {
  log.error({ err: error, deliveryId: delivery.id }, 'message not composed');
  const retryAfterMs = waitAfter(delivery.attempts);
  return { type: 'postponed', retryAfterMs, reason: 'message not composed' };
};

const post = async (
  services: Services,
  adapter: ChatAdapter,
  delivery: Delivery,
): Promise<Outcome> => {
  const { channelId, id: deliveryId } = delivery;
  const composing = messageFor(services, delivery);
  const message = await composing.catch((error: unknown) => notComposed(services, delivery, error));
  if ('type' in message) {
    return message;
  }
  return { type: 'sent', messageRef: await adapter.post(channelId, { deliveryId, ...message }) };
};

const attempt = async (
  services: Services,
  adapter: ChatAdapter,
  delivery: Delivery,
): Promise<Step> => {
  const { clock } = services;
  if (delivery.state !== 'uncertain' && clock.now() >= delivery.expiresAt) {
    return { mark: 'failed', reason: 'expired' };
  }
  const attempted = delivery.state === 'uncertain' ? look : post.bind(undefined, services);
  const outcome = await attempted(adapter, delivery).catch(outcomeOf);
  return nextStep(outcome, delivery, clock.now(), adapter.findPosted !== undefined);
};

const record = async (
  services: Services,
  adapter: ChatAdapter,
  delivery: Delivery,
  step: Step,
): Promise<void> => {
  const { store, clock, log } = services;
  const fields = { deliveryId: delivery.id, channelId: delivery.channelId, kind: delivery.kind };
  switch (step.mark) {
    case 'sent':
      await store.markSent(delivery.id, step.messageRef, clock.now());
      log.info(fields, 'message posted');
      return;
    case 'pending':
      await store.markPending(delivery.id, step.at, step.reason);
      log.warn({ ...fields, reason: step.reason }, 'message postponed');
      return;
    case 'uncertain':
      await store.markUncertain(delivery.id, step.at, step.reason);
      log.warn({ ...fields, reason: step.reason }, 'message uncertain');
      return;
    case 'failed':
      await store.markFailed(delivery.id, step.reason, clock.now());
      log.error({ ...fields, reason: step.reason }, 'message given up');
      if (step.suspend !== undefined) {
        await suspend(services, adapter, delivery, step.suspend, step.reason);
      }
  }
};

/** Makes one try at a leased delivery, and records where it leads. Adapters' errors never escape. */
export const deliver = async (
  services: Services,
  adapter: ChatAdapter,
  delivery: Delivery,
): Promise<void> => record(services, adapter, delivery, await attempt(services, adapter, delivery));
