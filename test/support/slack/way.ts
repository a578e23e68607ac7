import type { Answer, Delivery, Retry, Way } from './delivery.ts';
import type { FakeSlack } from './fake-slack.ts';
import { parseJson } from './json.ts';
import { sign } from './sign.ts';

/** The body that Slack sends over HTTP, with its content type. */
export const httpBody = ({ type, payload }: Delivery) => {
  const form = 'application/x-www-form-urlencoded';
  switch (type) {
    case 'events_api':
      return { contentType: 'application/json', body: JSON.stringify(payload) };
    case 'interactive':
      return {
        contentType: form,
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      };
    case 'slash_commands':
      return {
        contentType: form,
        body: new URLSearchParams(payload as Record<string, string>).toString(),
      };
  }
};

export interface SignedRequest {
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly contentType: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** Replaces or adds headers: a forged signature, for example. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the wait for an answer. */
  readonly signal?: AbortSignal;
}

/** Sends a body with the signature that Slack would give it. */
export const postSigned = async (request: SignedRequest): Promise<Answer> => {
  const response = await fetch(request.url, {
    method: 'POST',
    headers: {
      'content-type': request.contentType,
      'x-slack-request-timestamp': String(request.timestamp),
      'x-slack-signature': sign(request.secret, request.body, request.timestamp),
      ...request.headers,
    },
    body: request.body,
    ...(request.signal && { signal: request.signal }),
  });
  const words = await response.text();
  return {
    acknowledged: response.status === 200,
    status: response.status,
    body: words === '' ? undefined : (parseJson(words) ?? words),
  };
};

const retryHeaders = (retry: Retry | undefined): Record<string, string> =>
  retry ? { 'x-slack-retry-num': String(retry.number), 'x-slack-retry-reason': retry.reason } : {};

/**
 * Signed requests to the bot's address, such as `http://127.0.0.1:3000/slack/events`.
 *
 * @param patienceMs how long an answer is waited for, in milliseconds; as long as it takes unless given.
 */
export const overHttp = ({ state }: FakeSlack, url: string, patienceMs?: number): Way => ({
  deliver: (delivery) =>
    postSigned({
      url,
      secret: state.signingSecret,
      timestamp: Math.floor(state.now() / 1000),
      headers: retryHeaders(delivery.retry),
      ...(patienceMs !== undefined && { signal: AbortSignal.timeout(patienceMs) }),
      ...httpBody(delivery),
    }),
});

/** The connection that the bot has opened. */
export const overSocket = ({ socket }: FakeSlack): Way => ({ deliver: socket.deliver });
