import { mkdir, rm } from 'node:fs/promises';
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
const historyFileOf = (database: DatabaseConfig, root: string): string => {
  if (database.kind === 'sqlite') {
    return `${database.file}-channel`;
  }
  const { host, pathname } = new URL(database.url);
  return join(root, 'data', `playground-${encodeURIComponent(host + pathname)}-channel`);
};

/** A store that has never claimed a slot knows nothing of what an older one has posted. */
const openHistory = async (file: string, isNewStore: boolean): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  if (isNewStore) {
    // SQLite's log beside the file would be taken for the new one's.
    for (const part of [file, `${file}-wal`, `${file}-shm`]) {
      await rm(part, { force: true });
    }
  }
};

/** The product with the playground as its only platform, at a time of the playground's own. */
export const createPlayground = async (
  config: Config,
  root: string,
  log: Logger,
): Promise<Product> => {
  log.info('no platform is configured: this is the playground');
  const services = await openServices(config, createPlaygroundClock, log);
  const { store, clock, languages, newId } = services;
  const lastClaimAt = await store.lastClaimAt();
  clock.moveTo(lastClaimAt ?? 0);
  const historyFile = historyFileOf(config.database, root);
  await openHistory(historyFile, lastClaimAt === undefined);
  const time = (): PlaygroundTime => ({
    store,
    clock,
    clockwork: product.clockwork,
    channelId: PLAYGROUND_CHANNEL,
  });
  const adapter = createWebAdapter({
    historyFile,
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
