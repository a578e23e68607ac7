import type { ChatAdapter } from '../../core/adapter/chat-adapter.ts';
import type { Delivery } from '../../storage/records.ts';
import type { Services } from '../services.ts';
import { suspend } from '../settings/suspend.ts';
import type { Hold } from './hold.ts';
import { type Message, messageFor } from './message.ts';
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

/** The message, once it is certain that nobody else has taken the delivery; or why it isn't posted. */
const compose = async (
  services: Services,
  delivery: Delivery,
  hold: Hold,
): Promise<Message | Outcome> => {
  try {
    const message = await messageFor(services, delivery);
    const held = await services.store.holdsLease({ id: delivery.id, owner: hold.owner });
    return held ? message : { type: 'lapsed' };
  } catch (error) {
    return notComposed(services, delivery, error);
  }
};

const post = async (
  services: Services,
  adapter: ChatAdapter,
  delivery: Delivery,
  hold: Hold,
): Promise<Outcome> => {
  const { channelId, id: deliveryId } = delivery;
  const message = await compose(services, delivery, hold);
  if ('type' in message) {
    return message;
  }
  // Nothing stands between this look at the clock and the adapter: whoever is stopped before wakes up here.
  if (!hold.lasts()) {
    return { type: 'lapsed' };
  }
  return { type: 'sent', messageRef: await adapter.post(channelId, { deliveryId, ...message }) };
};

const attempt = async (
  services: Services,
  adapter: ChatAdapter,
  delivery: Delivery,
  hold: Hold,
): Promise<Step> => {
  const { clock } = services;
  if (delivery.state !== 'uncertain' && clock.now() >= delivery.expiresAt) {
    return { mark: 'failed', reason: 'expired' };
  }
  const attempted =
    delivery.state === 'uncertain'
      ? look(adapter, delivery)
      : post(services, adapter, delivery, hold);
  const outcome = await attempted.catch(outcomeOf);
  return nextStep(outcome, delivery, clock.now(), adapter.findPosted !== undefined);
};

const record = async (
  services: Services,
  adapter: ChatAdapter,
  delivery: Delivery,
  step: Step,
  { owner }: Hold,
): Promise<void> => {
  const { store, clock, log } = services;
  const held = { id: delivery.id, owner };
  const fields = { deliveryId: delivery.id, channelId: delivery.channelId, kind: delivery.kind };
  switch (step.mark) {
    case 'sent':
      await store.markSent(delivery.id, step.messageRef, clock.now());
      log.info(fields, 'message posted');
      return;
    case 'pending':
      await store.markPending(held, step.at, step.reason);
      log.warn({ ...fields, reason: step.reason }, 'message postponed');
      return;
    case 'uncertain':
      await store.markUncertain(held, step.at, step.reason);
      log.warn({ ...fields, reason: step.reason }, 'message uncertain');
      return;
    case 'failed':
      await store.markFailed(held, step.reason, clock.now());
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
  hold: Hold,
): Promise<void> => {
  const step = await attempt(services, adapter, delivery, hold);
  await record(services, adapter, delivery, step, hold);
};
