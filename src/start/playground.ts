import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { createWebAdapter, PLAYGROUND_CHANNEL } from '../../adapters/web/index.ts';
import type { Config } from '../config/config.ts';
import type { DatabaseConfig } from '../config/database.ts';
import { goToOpenRound, type PlaygroundTime } from '../runtime/playground.ts';
import { createPlaygroundClock } from '../runtime/playground-clock.ts';
import { createPlaygroundControls } from './playground-controls.ts';
import type { Product } from './product.ts';
import { createProduct } from './product.ts';
import { openServices } from './services.ts';

/** The playground's channel is a file of its own, beside the store where that is a file too. */
const historyFile = async (database: DatabaseConfig, root: string): Promise<string> => {
  const store = database.kind === 'sqlite' ? database.file : join(root, 'data', 'playground.db');
  await mkdir(dirname(store), { recursive: true });
  return `${store}-channel`;
};

/** The product with the playground as its only platform, at a time of the playground's own. */
export const createPlayground = async (
  config: Config,
  root: string,
  log: Logger,
): Promise<Product> => {
  const services = await openServices(config, createPlaygroundClock, log);
  const { store, clock, languages, newId } = services;
  clock.moveTo((await store.lastClaimAt()) ?? 0);
  const time = (): PlaygroundTime => ({
    store,
    clock,
    clockwork: product.clockwork,
    channelId: PLAYGROUND_CHANNEL,
  });
  const adapter = createWebAdapter({
    historyFile: await historyFile(config.database, root),
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
