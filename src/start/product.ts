import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { ChatAdapter } from '../core/adapter/chat-adapter.ts';
import type { Clock } from '../core/clock.ts';
import { type App, createApp } from '../runtime/app.ts';
import type { OpenServices } from './services.ts';

/** The product, put together and not yet started. */
export interface Product extends App {
  /** What is done once it listens, where there is something. */
  readonly afterStart?: () => Promise<void>;
}

/** Puts services and adapters together; stopping it closes the services too. */
export const createProduct = (
  services: OpenServices<Clock>,
  adapters: readonly ChatAdapter[],
  log: Logger,
): Product => {
  const owner = `${hostname()}:${process.pid}:${services.newId()}`;
  const app = createApp({ services, adapters, owner, log });
  return {
    ...app,
    stop: async () => {
      await app.stop();
      await services.close();
    },
  };
};
