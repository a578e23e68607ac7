import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Capabilities } from '../../src/core/adapter/capabilities.ts';
import type { AdapterHealth, ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import type { Route } from '../../src/core/adapter/routes.ts';
import { type Changes, createChanges } from './changes.ts';
import type { History } from './history.ts';
import { createHttp } from './http.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import type { WebAdapterOptions } from './options.ts';
import { takeSnapshot } from './take-snapshot.ts';

const CAPABILITIES: Capabilities = {
  privateReply: true,
  editing: true,
  searching: true,
  maxTextLength: 20_000,
  maxButtons: 25,
  updateIntervalMs: 0,
  postIntervalMs: 0,
};

const healthOf = async (
  { isRunning }: Lifecycle,
  { assetsDir, log }: WebAdapterOptions,
): Promise<AdapterHealth> => {
  if (!isRunning()) {
    return { ok: false, detail: 'not started' };
  }
  try {
    await access(join(assetsDir, 'page.js'));
    return { ok: true, detail: 'the page and its history are there' };
  } catch (error) {
    log.warn({ err: error, folder: assetsDir }, 'the page is not built');
    return { ok: false, detail: `page.js is not in ${assetsDir}: build the page` };
  }
};

const routesOf = (
  options: WebAdapterOptions,
  { act, channel }: Lifecycle,
  changes: Changes,
): readonly Route[] => {
  const { controls, languages } = options;
  const http = createHttp({
    ...options,
    pictureFolders: options.pictureFolders ?? [],
    changes,
    act,
    snapshot: async (person) =>
      takeSnapshot(person, await controls.state(), channel().seenBy(person), languages),
  });
  const listener = getRequestListener(http.fetch, { overrideGlobalObjects: false });
  const handle: Route['handle'] = async (request, response) => {
    await listener(request, response);
  };
  return [
    { path: '/', handle },
    { path: '/playground/*', handle },
  ];
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
  const changes = createChanges();
  const lifecycle = createLifecycle(options, open, changes);
  const { channel, start, stop } = lifecycle;
  return {
    name: 'web',
    capabilities: CAPABILITIES,
    routes: routesOf(options, lifecycle, changes),
    start,
    stop,
    post: async (id, post) => channel().post(id, post),
    update: async (message, view) => channel().update(message, view),
    findPosted: async (id, deliveryId) => channel().find(id, deliveryId),
    health: () => healthOf(lifecycle, options),
  };
};
