import type { IncomingMessage, ServerResponse } from 'node:http';

/** One path that an adapter serves on the product's one HTTP server. */
export interface Route {
  /** An exact path such as `/slack/events`, or a folder such as `/playground/*`. */
  readonly path: string;
  /**
   * Answers every method; the server has already bounded the size and time of headers. What it throws,
   * or rejects with, becomes a 500 without detail.
   */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
}
