/** What a permanent refusal makes useless to try again. */
export type RefusalScope = 'message' | 'channel' | 'workspace';

/** The platform said no, for good: nothing was posted, and the same call will fail again. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly scope: RefusalScope;
  /** The platform's own word, such as `is_archived`. */
  readonly reason: string;

  constructor(scope: RefusalScope, reason: string, options?: ErrorOptions) {
    super(`The platform refused (${scope}): ${reason}`, options);
    this.scope = scope;
    this.reason = reason;
  }
}

/** The platform said not now: nothing was posted, and the same call may pass later. */
export class Postponed extends Error {
  override readonly name = 'Postponed';
  /** How long to wait, in milliseconds; what the platform asked for, where it did. */
  readonly retryAfterMs: number;

  constructor(retryAfterMs: number, reason: string, options?: ErrorOptions) {
    super(`The platform asked to wait ${retryAfterMs} ms: ${reason}`, options);
    this.retryAfterMs = retryAfterMs;
  }
}
