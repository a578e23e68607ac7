import type { Json } from './json.ts';

export interface Retry {
  /** 1 for the first time that Slack sends it again. */
  readonly number: number;
  readonly reason: 'http_timeout' | 'http_error' | 'timeout';
}

/** Something that Slack tells the bot. */
export interface Delivery {
  readonly type: 'events_api' | 'interactive' | 'slash_commands';
  readonly payload: Json;
  readonly retry?: Retry;
}

/** What the bot said to it. */
export interface Answer {
  /** HTTP 200, or an acknowledgement of the envelope. */
  readonly acknowledged: boolean;
  /** Of HTTP alone. */
  readonly status?: number;
  /** Parsed JSON, plain text, or `undefined` where it was empty. */
  readonly body: unknown;
}

/** How Slack reaches the bot. */
export interface Way {
  deliver(delivery: Delivery): Promise<Answer>;
}
