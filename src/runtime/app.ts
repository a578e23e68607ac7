import type { Logger } from 'pino';
import { createDeliveryWorker } from '../app/delivery/worker.ts';
import { createInbound } from '../app/inbound/inbound.ts';
import type { Services } from '../app/services.ts';
import { runDueSlots } from '../app/slots/run-due.ts';
import type { ChatAdapter } from '../core/adapter/chat-adapter.ts';
import { type Clockwork, createClockwork } from './clockwork.ts';
import { healthRoutes } from './health.ts';
import { createHttpServer, type HttpServer } from './server.ts';

export interface AppOptions {
  readonly services: Services;
  readonly adapters: readonly ChatAdapter[];
  readonly owner: string;
  readonly log: Logger;
}

/** The product, put together and not yet started. */
export interface App {
  readonly clockwork: Clockwork;

  /** Begins to listen, to take what people do, and to post; resolves with the port. */
  start(port: number, host: string): Promise<number>;
  /** Takes nothing new, finishes what is under way, and closes the store. */
  stop(): Promise<void>;
}

const earliest = (instants: readonly (number | undefined)[]): number | undefined =>
  instants.reduce(
    (a, b) => (a === undefined ? b : b === undefined ? a : Math.min(a, b)),
    undefined,
  );

/** Puts scheduler, delivery worker, adapters and HTTP server together. */
export const createApp = ({ services, adapters, owner, log }: AppOptions): App => {
  const { store, clock } = services;
  const worker = createDeliveryWorker({ services, adapters, owner });
  const clockwork = createClockwork({
    turn: async () => {
      await runDueSlots(services);
      await worker.drain();
    },
    nextWorkAt: async () => earliest([await store.nextDueAt(), await store.nextWorkAt()]),
    now: clock.now,
    log,
  });

  const routes = [
    ...adapters.flatMap((adapter) => adapter.routes),
    ...healthRoutes({ adapters, pingDatabase: store.ping }),
  ];
  const server: HttpServer = createHttpServer(routes, log);

  return {
    clockwork,

    start: async (port, host) => {
      for (const adapter of adapters) {
        await adapter.start(createInbound(services, { adapter, wake: clockwork.wake }));
      }
      const listening = await server.listen(port, host);
      clockwork.start();
      return listening;
    },
    stop: async () => {
      const closed = server.close();
      await clockwork.stop();
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await closed;
      await store.close();
    },
  };
};
