import type { Logger } from 'pino';
import { type Config, parseConfig } from './config/config.ts';
import { loadEnvFile } from './config/env-file.ts';
import { createLogger } from './runtime/logger.ts';
import { stopOnSignals } from './runtime/shutdown.ts';
import { createOnPlatforms, usesPlatforms } from './start/platforms.ts';
import { createPlayground } from './start/playground.ts';
import { projectRoot } from './start/project-root.ts';
import { describeStartError } from './start/start-error.ts';

const root = projectRoot();

const readConfig = (): Config => {
  loadEnvFile(root);
  return parseConfig(process.env, root);
};

const run = async (config: Config, log: Logger): Promise<void> => {
  const { host } = config;
  const product = usesPlatforms(config)
    ? await createOnPlatforms(config, log)
    : await createPlayground(config, root, log);
  stopOnSignals(product.stop, log);
  const port = await product.start(config.port, host);
  log.info({ url: `http://${host.includes(':') ? `[${host}]` : host}:${port}` }, 'listening');
  await product.afterStart?.();
};

try {
  const config = readConfig();
  const readable = process.stdout.isTTY === true;
  await run(config, createLogger({ level: config.logLevel, readable }));
} catch (error) {
  process.stderr.write(`MLOps Daily can’t start.\n${describeStartError(error)}\n`);
  process.exit(1);
}
