import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pino } from 'pino';
import { assembleWebAdapter } from '../../adapters/web/adapter.ts';
import { type History, openHistory } from '../../adapters/web/history.ts';
import type { PlaygroundControls, PlaygroundState } from '../../adapters/web/options.ts';
import type { ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import type { Inbound } from '../../src/core/adapter/inbound.ts';
import { languageSchema } from '../../src/core/language.ts';
import { loadLanguages } from '../../src/i18n/languages.ts';

export const PAGE_DIR = resolve(import.meta.dirname, '../../dist/page');

/** Monday 23 November 2026, 09:30 in Madrid. */
export const MONDAY = Date.parse('2026-11-23T08:30:00Z');

export interface WebPlatform {
  readonly adapter: ChatAdapter;
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** What the controls say; a test replaces parts of it. */
  readonly state: { -readonly [Key in keyof PlaygroundState]: PlaygroundState[Key] };
  /** What was asked of the clock. */
  readonly moves: string[];
  close(): Promise<void>;
}

export interface WebPlatformOptions {
  readonly historyFile?: string;
  /** Wraps the history, to let it fail. */
  readonly wrap?: (history: History) => History;
  readonly pictureFolders?: readonly string[];
  readonly assetsDir?: string;
  /** Called when somebody moves the clock. */
  readonly onMove?: (to: string) => Promise<void> | void;
}

const listen = async (adapter: ChatAdapter) => {
  const server = createServer((request, response) => adapter.routes[0]?.handle(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}` };
};

/** The playground's adapter on a server of its own, with controls that a test writes. */
export const startWebPlatform = async (
  inbound: Inbound,
  options: WebPlatformOptions = {},
): Promise<WebPlatform> => {
  const state: WebPlatform['state'] = {
    now: MONDAY,
    zone: 'Europe/Madrid',
    language: languageSchema.parse('en'),
    nextSlot: { kind: 'reveal', at: Date.parse('2026-11-23T15:00:00Z') },
  };
  const moves: string[] = [];
  const move = (to: string) => async () => {
    moves.push(to);
    await options.onMove?.(to);
  };
  const controls: PlaygroundControls = {
    state: async () => ({ ...state }),
    goToNextSlot: move('next-slot'),
    goToFriday: move('friday'),
  };
  let requests = 0;
  const adapter = assembleWebAdapter(
    {
      historyFile: options.historyFile ?? ':memory:',
      assetsDir: options.assetsDir ?? PAGE_DIR,
      pictureFolders: options.pictureFolders ?? [],
      controls,
      languages: await loadLanguages(),
      log: pino({ level: 'silent' }),
      newId: () => `request-${++requests}`,
      now: () => state.now,
    },
    (file) => (options.wrap ?? ((history) => history))(openHistory(file)),
  );
  await adapter.start(inbound);
  const { server, url } = await listen(adapter);
  return {
    adapter,
    url,
    state,
    moves,
    close: async () => {
      await adapter.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
