import type { Capabilities } from '../../src/core/adapter/capabilities.ts';
import type { AdapterHealth, ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import { createBacklog } from './backlog.ts';
import { createFindPosted } from './find-posted.ts';
import { createHomes } from './handle/home.ts';
import { createHandle } from './handle/index.ts';
import { identify } from './identify.ts';
import { createMessages } from './messages.ts';
import type { SlackAdapterOptions } from './options.ts';
import { createPeople } from './people.ts';
import { createPictures } from './pictures.ts';
import { createResponses, MOST_RESPONSES_AT_ONCE } from './respond.ts';
import { createSurfaces } from './surfaces.ts';
import { createTransport, type Transport } from './transport.ts';
import { createWebApi, type WebApi } from './web-api.ts';

export type { SlackAdapterOptions } from './options.ts';

const MAX_BODY_BYTES = 1024 * 1024;
/** Slack waits for 3 s; some of it is the way there and back. */
const ACKNOWLEDGE_WITHIN_MS = 2_500;

/** What is shown at a time, and what may wait for it: a few megabytes, and seconds of saturation. */
const FEEDBACK = { atOnce: MOST_RESPONSES_AT_ONCE, waiting: 5_000 };

const CAPABILITIES: Capabilities = {
  privateReply: true,
  editing: true,
  searching: true,
  // A section block's text.
  maxTextLength: 3_000,
  // One block of actions.
  maxButtons: 25,
  // `chat.update` may be called 50 times a minute for the whole workspace.
  updateIntervalMs: 3_000,
  // `chat.postMessage` may be called once a second for a channel.
  postIntervalMs: 1_000,
};

const healthOf = (transport: Transport, web: WebApi): AdapterHealth => {
  const trouble = web.trouble();
  if (trouble !== undefined) {
    return { ok: false, detail: `Slack refuses the workspace: ${trouble}` };
  }
  return transport.isConnected()
    ? { ok: true, detail: 'Slack can reach the bot' }
    : { ok: false, detail: 'not connected to Slack' };
};

/**
 * Slack, for the workspace of one bot token.
 *
 * @throws {TypeError} where there is no way in: neither a signing secret nor an app token.
 */
export const createSlackAdapter = (options: SlackAdapterOptions): ChatAdapter => {
  const { log, newId, now, pictureFolders, signingSecret, appToken } = options;
  if (signingSecret === undefined && appToken === undefined) {
    throw new TypeError('Slack needs a signing secret or an app token.');
  }
  const web = createWebApi(options);
  const pictures = createPictures({ web, folders: pictureFolders, log, now });
  const messages = createMessages({ web, pictures });
  const responses = createResponses();
  const transport = createTransport({ maxBodyBytes: MAX_BODY_BYTES, ...options });
  return {
    name: 'slack',
    capabilities: CAPABILITIES,
    routes: transport.routes,
    start: async (inbound) => {
      const identity = await identify(web);
      const { team } = identity;
      const handle = createHandle({
        inbound,
        identity,
        people: createPeople({ web, team, log, now }),
        messages,
        surfaces: createSurfaces({ web, pictures, responses, team, log }),
        feedback: createBacklog(FEEDBACK),
        homes: createHomes(),
        log,
        newId,
        acknowledgeWithinMs: options.acknowledgeWithinMs ?? ACKNOWLEDGE_WITHIN_MS,
      });
      await transport.start(identity, handle);
    },
    stop: async () => {
      await transport.stop();
      await responses.close();
    },
    post: messages.post,
    update: messages.update,
    findPosted: createFindPosted(web, now),
    tell: messages.tell,
    health: async () => healthOf(transport, web),
  };
};
