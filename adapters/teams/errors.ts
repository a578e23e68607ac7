import { Postponed, type RefusalScope, Refused } from '../../src/core/adapter/errors.ts';

/** Microsoft answered a call, and not with success. */
export class AnsweredWith extends Error {
  override readonly name = 'AnsweredWith';
  readonly status: number;
  /** Microsoft's own word, such as `ConversationNotFound`; absent where it wasn't the Bot Connector. */
  readonly code: string | undefined;
  /** The header as it came. */
  readonly retryAfter: string | undefined;

  constructor(status: number, code?: string, retryAfter?: string) {
    super(`Microsoft answered ${status}${code === undefined ? '' : ` ${code}`}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** No connection to Microsoft came about, so nothing was sent. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/** Microsoft gives the bot no token to speak with, so nothing was sent. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

/** The bot isn't who Microsoft lets in: somebody must mend its registration or its secret. */
export const isLockedOut = (error: unknown): boolean =>
  error instanceof NoToken || (error instanceof AnsweredWith && error.status === 401);

const SECOND_MS = 1000;
const LOCKED_OUT_WAIT_MS = 60 * SECOND_MS;
const NOT_SENT_WAIT_MS = 30 * SECOND_MS;
const LONGEST_WAIT_MS = 3600 * SECOND_MS;

/** Where Microsoft says “again” without saying when. 412 is two calls at once in one conversation. */
const DEFAULT_WAITS_MS: ReadonlyMap<number, number> = new Map([
  [412, 5 * SECOND_MS],
  [429, 30 * SECOND_MS],
  [502, 30 * SECOND_MS],
  [503, 30 * SECOND_MS],
  [504, 30 * SECOND_MS],
]);

const SCOPES: ReadonlyMap<string, RefusalScope> = new Map([
  ['ActivityNotFoundInConversation', 'message'],
  ['BotDisabledByAdmin', 'workspace'],
  ['TenantNoPermission', 'workspace'],
]);
/** What these statuses are about, unless the code says something else. */
const CHANNEL_STATUSES = [403, 404];
/** Of a size no gateway between lets through either. */
const TOO_LARGE = 413;

const waitAsked = (retryAfter: string | undefined, now: number): number | undefined => {
  if (retryAfter === undefined) {
    return undefined;
  }
  const seconds = Number(retryAfter);
  const waitMs = Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * SECOND_MS;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, SECOND_MS), LONGEST_WAIT_MS);
};

const refusalOf = (error: AnsweredWith): unknown => {
  const { status, code } = error;
  const isRefusal = status >= 400 && status < 500 && status !== 408;
  if (!isRefusal || (code === undefined && status !== TOO_LARGE)) {
    return error;
  }
  const usual = CHANNEL_STATUSES.includes(status) ? 'channel' : 'message';
  const scope = SCOPES.get(code ?? '') ?? usual;
  return new Refused(scope, code ?? String(status), { cause: error });
};

/**
 * What an error of a call means: {@link Refused} or {@link Postponed} where Microsoft said so, or
 * where nothing was sent; everything else comes back as it is, because the outcome isn't known. So
 * does a 4xx without the Bot Connector's code: it comes from a proxy between.
 *
 * Statuses and codes: “Status codes from bot conversational APIs” and “Status codes retry guidance” in
 * “Send and receive messages” (learn.microsoft.com, microsoftteams/platform/bots). It names 412, 429,
 * 502, 503 and 504 as those to try again, and asks that no others be, 500 among them.
 *
 * @param now in milliseconds since 1970-01-01T00:00Z.
 */
export const meaningOf = (error: unknown, now: number): unknown => {
  if (isLockedOut(error)) {
    return new Postponed(LOCKED_OUT_WAIT_MS, 'locked out', { cause: error });
  }
  if (error instanceof NotSent) {
    return new Postponed(NOT_SENT_WAIT_MS, 'not sent', { cause: error });
  }
  if (!(error instanceof AnsweredWith)) {
    return error;
  }
  const defaultMs = DEFAULT_WAITS_MS.get(error.status);
  if (defaultMs === undefined) {
    return refusalOf(error);
  }
  const waitMs = waitAsked(error.retryAfter, now) ?? defaultMs;
  return new Postponed(waitMs, error.code ?? String(error.status), { cause: error });
};
