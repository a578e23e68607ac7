import { Agent } from 'undici';

/** Longest wait for a response URL's answer to begin, and between its parts, in milliseconds. */
const TIMEOUT_MS = 10_000;
/** Connections at a time: Slack takes a tenth of a second or two for each message. */
export const MOST_RESPONSES_AT_ONCE = 256;

const HEADERS = { 'content-type': 'application/json' };

/** For one person alone, below what they pressed. */
export const EPHEMERAL = { response_type: 'ephemeral', replace_original: false } as const;

/** Shows things to the person who pressed or typed, and to nobody else. */
export interface Responses {
  /**
   * Sends a message, as JSON, to the address that came with what somebody did.
   *
   * @throws when Slack didn't take it.
   */
  send(responseUrl: string, json: Buffer): Promise<void>;
  /** Closes the connections that are kept; resolves when what is under way has ended. A second time does nothing. */
  close(): Promise<void>;
}

/** One request and the status of its answer; what `fetch` does, in a sixth of the thread's time. */
const post = (agent: Agent, responseUrl: string, json: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    const { origin, pathname, search } = new URL(responseUrl);
    let status = 0;
    agent.dispatch(
      { origin, path: pathname + search, method: 'POST', headers: HEADERS, body: json },
      {
        onRequestStart: () => {},
        onResponseStart: (_controller, statusCode) => {
          status = statusCode;
        },
        onResponseData: () => {},
        onResponseEnd: () => resolve(status),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });

export const createResponses = (): Responses => {
  const agent = new Agent({
    connections: MOST_RESPONSES_AT_ONCE,
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    connect: { timeout: TIMEOUT_MS },
  });
  return {
    send: async (responseUrl, json) => {
      const status = await post(agent, responseUrl, json);
      if (status < 200 || status > 299) {
        throw new Error(`Slack answered a response URL with ${status}.`);
      }
    },
    close: async () => {
      if (!agent.closed) {
        await agent.close();
      }
    },
  };
};
