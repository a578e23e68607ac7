import type { Logger } from 'pino';
import { createSlackAdapter } from '../../adapters/slack/index.ts';
import type { Config } from '../config/config.ts';
import type { SlackConfig } from '../config/slack.ts';
import { createProduct, type Product } from './product.ts';
import { openServices } from './services.ts';

/** The product on the platforms that the environment names, at the machine's time. */
export const createOnPlatforms = async (
  config: Config,
  slack: SlackConfig,
  log: Logger,
): Promise<Product> => {
  const services = await openServices(config, (clock) => clock, log);
  const adapter = createSlackAdapter({
    ...slack,
    pictureFolders: config.questionFolders,
    log,
    newId: services.newId,
    now: services.clock.now,
  });
  return createProduct(services, [adapter], log);
};
