import type { ChatAdapter } from '../../src/core/adapter/chat-adapter.ts';
import { assembleWebAdapter } from './adapter.ts';
import { openHistory } from './history.ts';
import type { WebAdapterOptions } from './options.ts';

export type { PlaygroundControls, PlaygroundState, WebAdapterOptions } from './options.ts';

/** The playground: a chat channel on a local page, for which nobody needs an account. */
export const createWebAdapter = (options: WebAdapterOptions): ChatAdapter =>
  assembleWebAdapter(options, openHistory);
export { CHANNEL_ID as PLAYGROUND_CHANNEL } from './people.ts';
