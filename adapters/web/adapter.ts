import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Capabilities } from '../../src/core/adapter/capabilities.ts';
import type { ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import { createChanges } from './changes.ts';
import { type Channel, createChannel } from './channel.ts';
import type { History } from './history.ts';
import { createHttp, NotRunning } from './http.ts';
import type { WebAdapterOptions } from './options.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { createWork } from './work.ts';

const CAPABILITIES: Capabilities = {
  privateReply: true,
  editing: true,
  searching: true,
  maxTextLength: 20_000,
  maxButtons: 25,
  updateIntervalMs: 0,
  postIntervalMs: 0,
};

/**
 * The playground on a history of any kind.
 *
 * @param open opens the history when the adapter starts.
 */
export const assembleWebAdapter = (
  options: WebAdapterOptions,
  open: (file: string) => History,
): ChatAdapter => {
  const { controls, languages, log, newId, now } = options;
  const changes = createChanges();
  const work = createWork();
  let running: { readonly channel: Channel; readonly history: History } | undefined;
  let stopping = false;

  const channel = (): Channel => {
    if (running === undefined) {
      throw new NotRunning('The playground is not running.');
    }
    return running.channel;
  };
  const act = <T>(task: (channel: Channel) => Promise<T>): Promise<T> =>
    work.run(async () => {
      if (stopping) {
        throw new NotRunning('The playground is stopping.');
      }
      return task(channel());
    });

  const http = createHttp({
    ...options,
    pictureFolders: options.pictureFolders ?? [],
    changes,
    act,
    snapshot: async (person) =>
      takeSnapshot(person, await controls.state(), channel().seenBy(person), languages),
  });
  const handle = getRequestListener(http.fetch, { overrideGlobalObjects: false });

  return {
    name: 'web',
    capabilities: CAPABILITIES,
    routes: ['/', '/playground/*'].map((path) => ({
      path,
      handle: (request, response) => void handle(request, response),
    })),

    start: async (inbound) => {
      const history = open(options.historyFile);
      const opened = createChannel({ history, inbound, newId, now, changed: changes.notify });
      running = { channel: opened, history };
      const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
      await opened.install(timeZone, locale);
    },
    stop: async () => {
      stopping = true;
      changes.close();
      await work.idle();
      running?.history.close();
      running = undefined;
    },

    post: async (id, post) => channel().post(id, post),
    update: async (message, view) => channel().update(message, view),
    findPosted: async (id, deliveryId) => channel().find(id, deliveryId),

    health: async () => {
      if (running === undefined) {
        return { ok: false, detail: 'not started' };
      }
      try {
        await access(join(options.assetsDir, 'page.js'));
        return { ok: true, detail: 'the page and its history are there' };
      } catch (error) {
        log.warn({ err: error, folder: options.assetsDir }, 'the page is not built');
        return { ok: false, detail: `page.js is not in ${options.assetsDir}: build the page` };
      }
    },
  };
};
