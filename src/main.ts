import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuid } from 'uuid';
import { createWebAdapter, PLAYGROUND_CHANNEL } from '../adapters/web/index.ts';
import { createCommandWords } from './app/commands/parse/words.ts';
import type { Services } from './app/services.ts';
import { createLiveBank } from './bank/live.ts';
import { type Config, parseConfig } from './config.ts';
import { DEFAULT_LANGUAGE } from './core/language.ts';
import { zoneSchema } from './core/schedule/settings.ts';
import { loadLanguages } from './i18n/languages.ts';
import { createPlaygroundControls } from './playground-controls.ts';
import { projectRoot } from './project-root.ts';
import { createApp } from './runtime/app.ts';
import { createLogger } from './runtime/logger.ts';
import { goToOpenRound, type PlaygroundTime } from './runtime/playground.ts';
import { createPlaygroundClock, type PlaygroundClock } from './runtime/playground-clock.ts';
import { stopOnSignals } from './runtime/shutdown.ts';
import { describeStartError } from './start-error.ts';
import { createSqliteStore } from './storage/sqlite/index.ts';

/** How long question files must have been quiet before they are read again, in milliseconds. */
const BANK_DEBOUNCE_MS = 200;

const root = projectRoot();

const readConfig = (): Config => {
  const file = join(root, '.env');
  if (existsSync(file)) {
    process.loadEnvFile(file);
  }
  return parseConfig(process.env, root);
};

const openBank = ({ questionFolders }: Config, log: Logger) =>
  createLiveBank({
    folders: questionFolders,
    today: () => Temporal.Now.plainDateISO().toString(),
    debounceMs: BANK_DEBOUNCE_MS,
    log,
  });

const openServices = async (
  config: Config,
  log: Logger,
): Promise<Services & { clock: PlaygroundClock; close: () => Promise<void> }> => {
  const languages = await loadLanguages();
  const bank = await openBank(config, log);
  const store = createSqliteStore(config.databaseFile);
  await store.migrate();
  const clock = createPlaygroundClock(Date);
  clock.moveTo((await store.lastClaimAt()) ?? 0);
  return {
    store,
    languages,
    clock,
    log,
    words: createCommandWords(languages),
    bank: {
      questions: () => bank.current().questions,
      topics: () => new Map(bank.current().topics.map(({ id, name }) => [id, name])),
    },
    newId: uuid,
    defaultLanguage: DEFAULT_LANGUAGE,
    defaultZone: zoneSchema.parse('Etc/UTC'),
    close: () => bank.close(),
  };
};

const run = async (config: Config, log: Logger): Promise<void> => {
  const services = await openServices(config, log);
  const { store, clock, languages, newId } = services;
  const time = (): PlaygroundTime => ({
    store,
    clock,
    clockwork: app.clockwork,
    channelId: PLAYGROUND_CHANNEL,
  });
  const playground = createWebAdapter({
    historyFile: `${config.databaseFile}-channel`,
    assetsDir: join(root, 'dist/page'),
    pictureFolders: config.questionFolders,
    controls: createPlaygroundControls(services, PLAYGROUND_CHANNEL, time),
    languages,
    log,
    newId,
    now: clock.now,
  });
  const owner = `${hostname()}:${process.pid}:${newId()}`;
  const app = createApp({ services, adapters: [playground], owner, log });
  stopOnSignals(async () => {
    await app.stop();
    await services.close();
  }, log);
  const port = await app.start(config.port, config.host);
  log.info(
    { url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}` },
    'listening',
  );
  await goToOpenRound(time());
};

try {
  const config = readConfig();
  const readable = process.stdout.isTTY === true;
  await run(config, createLogger({ level: config.logLevel, readable }));
} catch (error) {
  process.stderr.write(`MLOps Daily can’t start.\n${describeStartError(error)}\n`);
  process.exit(1);
}
