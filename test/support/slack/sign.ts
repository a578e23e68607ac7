import { createHmac } from 'node:crypto';

/**
 * The `x-slack-signature` of a body.
 *
 * @param timestamp seconds since 1970, as sent in `x-slack-request-timestamp`.
 */
export const sign = (secret: string, body: string, timestamp: number): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
