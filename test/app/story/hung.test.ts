import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeliveryWorker } from '../../../src/app/delivery/worker.ts';
import { runDueSlots } from '../../../src/app/slots/run-due.ts';
import type { Store } from '../../../src/storage/store.ts';
import { instant } from '../../support/builders.ts';
import { createWorld, type World } from '../../support/world.ts';

const DUE = instant('2026-11-23T08:30:00Z');

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const kinds = () => world.posted().map(({ view }) => view.kind);

/** The same at another time, and with another store. */
const servicesAt = (now: number, patch: Partial<Store> = {}) => ({
  ...world.services,
  store: { ...world.services.store, ...patch },
  clock: { now: () => now },
});

/** What another replica does at a time. */
const otherReplica = (now: number) =>
  createDeliveryWorker({
    services: servicesAt(now),
    adapters: [world.adapter],
    owner: 'other',
  }).drain();

/**
 * A replica that is stopped once, between its lease and its post, where `stopIn` is called.
 *
 * @param stop what happens meanwhile; returns how long its own clock says that it took.
 */
const stoppedReplica = (stopIn: 'channel' | 'holdsLease', stop: () => Promise<number> | number) => {
  const { store } = world.services;
  let elapsed = 0;
  let stopped = false;
  const beStopped = async () => {
    if (!stopped) {
      stopped = true;
      elapsed += await stop();
    }
  };
  const patch: Partial<Store> = {
    channel: async (id) => {
      const channel = await store.channel(id);
      await (stopIn === 'channel' && beStopped());
      return channel;
    },
    holdsLease: async (held) => {
      const holds = await store.holdsLease(held);
      await (stopIn === 'holdsLease' && beStopped());
      return holds;
    },
  };
  const services = servicesAt(DUE, patch);
  const adapters = [world.adapter];
  return createDeliveryWorker({ services, adapters, owner: 'stopped', elapsed: () => elapsed });
};

/** Records what is written of deliveries by this world's store, in order. */
const steps = (): string[] => {
  const { store } = world.services;
  const seen: string[] = [];
  const { markPending, markSent } = store;
  vi.spyOn(store, 'markPending').mockImplementation((held, at, reason) => {
    seen.push(`${held.owner}: ${reason}`);
    return markPending(held, at, reason);
  });
  vi.spyOn(store, 'markSent').mockImplementation((id, message, now) => {
    seen.push('sent');
    return markSent(id, message, now);
  });
  return seen;
};

const counts = () => world.services.store.deliveryCounts();
const SENT = [{ kind: 'daily', state: 'sent', count: 1 }];

test.each(['channel', 'holdsLease'] as const)(
  'stopped in %s until too little is left of its lease, a replica gives the delivery back untouched',
  async (stopIn) => {
    const seen = steps();
    await runDueSlots(servicesAt(DUE));
    await stoppedReplica(stopIn, () => 30_001).drain();
    expect(seen).toEqual(['stopped: lease ran out', 'sent']);
    expect(kinds()).toEqual(['question']);
    expect(await counts()).toEqual(SENT);
  },
);

test('stopped for less, it goes on', async () => {
  const seen = steps();
  await runDueSlots(servicesAt(DUE));
  await stoppedReplica('channel', () => 30_000).drain();
  expect(seen).toEqual(['sent']);
});

test('stopped while another replica posts, it finds that the delivery is not its own any more', async () => {
  await runDueSlots(servicesAt(DUE));
  // Even where its own clock stood still with it, as that of a suspended machine does.
  const stopped = stoppedReplica('channel', async () => {
    await otherReplica(DUE + 60_000);
    expect(kinds()).toEqual(['question']);
    return 0;
  });
  await stopped.drain();
  expect(kinds()).toEqual(['question']);
  expect(await counts()).toEqual(SENT);
});
