import { join } from 'node:path';
import type { Logger } from 'pino';
import { createWebAdapter, PLAYGROUND_CHANNEL } from '../../adapters/web/index.ts';
import type { Config } from '../config/config.ts';
import { goToOpenRound, type PlaygroundTime } from '../runtime/playground.ts';
import { createPlaygroundClock } from '../runtime/playground-clock.ts';
import { createPlaygroundControls } from './playground-controls.ts';
import type { Product } from './product.ts';
import { createProduct } from './product.ts';
import { openServices } from './services.ts';

/** The product with the playground as its only platform, at a time of the playground's own. */
export const createPlayground = async (
  config: Config,
  root: string,
  log: Logger,
): Promise<Product> => {
  const services = await openServices(config, createPlaygroundClock(Date), log);
  const { store, clock, languages, newId } = services;
  clock.moveTo((await store.lastClaimAt()) ?? 0);
  const time = (): PlaygroundTime => ({
    store,
    clock,
    clockwork: product.clockwork,
    channelId: PLAYGROUND_CHANNEL,
  });
  const adapter = createWebAdapter({
    historyFile: `${config.databaseFile}-channel`,
    assetsDir: join(root, 'dist/page'),
    pictureFolders: config.questionFolders,
    controls: createPlaygroundControls(services, PLAYGROUND_CHANNEL, time),
    languages,
    log,
    newId,
    now: clock.now,
  });
  const product = createProduct(services, [adapter], log);
  return { ...product, afterStart: () => goToOpenRound(time()) };
};
