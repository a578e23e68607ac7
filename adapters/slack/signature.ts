import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a request's time may be from ours, in milliseconds; Slack's own recommendation. */
export const SIGNATURE_WINDOW_MS = 5 * 60 * 1000;

const VERSION = 'v0';
const TIMESTAMP = /^\d{1,12}$/;

/** What Slack signs a body with, for a time in seconds. */
export const signatureOf = (secret: string, timestamp: string, body: Buffer): string =>
  `${VERSION}=${createHmac('sha256', secret).update(`${VERSION}:${timestamp}:`).update(body).digest('hex')}`;

export interface SignedRequest {
  /** `x-slack-request-timestamp` and `x-slack-signature`, as they came. */
  readonly timestamp: unknown;
  readonly signature: unknown;
  readonly body: Buffer;
}

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/**
 * Whether a request is Slack's, and of now.
 *
 * @param now in milliseconds since 1970-01-01T00:00Z.
 */
export const isSigned = (secret: string, request: SignedRequest, now: number): boolean => {
  const { timestamp, signature, body } = request;
  if (typeof timestamp !== 'string' || typeof signature !== 'string') {
    return false;
  }
  const isOfNow =
    TIMESTAMP.test(timestamp) && Math.abs(now - Number(timestamp) * 1000) <= SIGNATURE_WINDOW_MS;
  return isOfNow && sameText(signature, signatureOf(secret, timestamp, body));
};
