import type { ChatAdapter } from '../../core/adapter/chat-adapter.ts';
import type { ChannelId } from '../../core/ids.ts';
import type { Delivery } from '../../storage/records.ts';
import type { Services } from '../services.ts';
import { deliver } from './deliver.ts';
import { beginHold, type Hold, LEASE_MS } from './hold.ts';
import { refresh } from './refresh.ts';

/** Deliveries under way at a time, each in another channel. */
const BATCH = 32;

export interface WorkerOptions {
  readonly services: Services;
  readonly adapters: readonly ChatAdapter[];
  /** Names this process in leases. */
  readonly owner: string;
  /** Milliseconds on a clock that nobody sets; default: the process's own. */
  readonly elapsed?: () => number;
}

export interface DeliveryWorker {
  /** Does all the work that is there at this moment; resolves when none is left. */
  drain(): Promise<void>;
}

/** Posts what is owed and refreshes what is out of date, as the store hands it out. */
export const createDeliveryWorker = ({
  services,
  adapters,
  owner,
  elapsed = () => performance.now(),
}: WorkerOptions): DeliveryWorker => {
  const { store, clock, log } = services;
  const byName = new Map(adapters.map((adapter) => [adapter.name, adapter]));
  const lastPost = new Map<ChannelId, number>();

  const deliverPaced = async (
    adapter: ChatAdapter,
    delivery: Delivery,
    hold: Hold,
  ): Promise<void> => {
    const earliest =
      (lastPost.get(delivery.channelId) ?? Number.NEGATIVE_INFINITY) +
      adapter.capabilities.postIntervalMs;
    if (clock.now() < earliest && delivery.state !== 'uncertain') {
      await store.markPending({ id: delivery.id, owner }, earliest, 'paced');
      return;
    }
    lastPost.set(delivery.channelId, clock.now());
    await deliver(services, adapter, delivery, hold);
  };

  const work = async (delivery: Delivery, hold: Hold): Promise<void> => {
    const adapter = byName.get(delivery.adapter);
    if (adapter === undefined) {
      const later = clock.now() + LEASE_MS;
      await store.markPending({ id: delivery.id, owner }, later, 'adapter not running');
      return;
    }
    await deliverPaced(adapter, delivery, hold).catch((error: unknown) => {
      log.error({ err: error, deliveryId: delivery.id }, 'delivery failed');
    });
  };

  const deliveries = async (): Promise<number> => {
    const hold = beginHold(owner, elapsed);
    const leased = await store.leaseDeliveries({
      owner,
      now: clock.now(),
      leaseMs: LEASE_MS,
      limit: BATCH,
    });
    await Promise.all(leased.map((delivery) => work(delivery, hold)));
    return leased.length;
  };

  const refreshes = async (): Promise<number> => {
    const lease = { now: clock.now(), leaseMs: LEASE_MS, limit: BATCH };
    const stale = await store.takeStaleMessages(lease);
    const todo = stale.filter(({ channel }) => byName.has(channel.adapter));
    await Promise.all(
      todo.map((message) => {
        const adapter = byName.get(message.channel.adapter);
        return adapter && refresh(services, adapter, message);
      }),
    );
    return todo.length;
  };

  return {
    drain: async () => {
      while ((await deliveries()) + (await refreshes()) > 0) {
        // Work that was done may have made more of it.
      }
    },
  };
};
