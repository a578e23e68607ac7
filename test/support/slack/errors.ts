import type { Json } from './json.ts';

/** Slack says no: `{ "ok": false, "error": … }`. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  readonly body: Json;

  constructor(error: string, messages: readonly string[] = []) {
    super(error);
    this.body = {
      ok: false,
      error,
      ...(messages.length > 0 && { response_metadata: { messages } }),
    };
  }
}
