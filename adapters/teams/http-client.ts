import { Agent } from 'node:http';
import type { Sender, Stop } from './sender.ts';

interface Headers<H> {
  rawHeaders(): Readonly<Record<string, string>>;
  headerNames(): readonly string[];
  set(name: string, value: string): void;
  remove(name: string): unknown;
  clone(): H;
}

/** A request of botbuilder's HTTP pipeline, as far as it is read. */
interface PipelineRequest<H> {
  readonly url: string;
  readonly method: string;
  readonly headers: H;
  readonly body?: string;
  /** Where a proxy is set in the environment. */
  readonly agent?: unknown;
  readonly abortSignal?: Stop;
}

const jsonHeaders = <H extends Headers<H>>(like: H): H => {
  const headers = like.clone();
  for (const name of headers.headerNames()) {
    headers.remove(name);
  }
  headers.set('content-type', 'application/json');
  return headers;
};

/**
 * What every request of botbuilder goes through. Its pipeline would try again after 429, 503, other
 * 5xx and dropped connections, and follow redirects; but it hands on at once what isn't an error of
 * its own, and {@link Sender} throws nothing else.
 *
 * @param limitMs how long a request may take that doesn't say so itself.
 */
export const createHttpClient = (sender: Sender, limitMs: number) => ({
  sendRequest: async <H extends Headers<H>, R extends PipelineRequest<H>>(request: R) => {
    const { url, method, headers, body, agent, abortSignal } = request;
    const answer = await sender.send({
      url,
      method,
      headers: headers.rawHeaders(),
      ...(body !== undefined && { body }),
      ...(agent instanceof Agent && { proxy: agent }),
      stop: abortSignal ?? AbortSignal.timeout(limitMs),
    });
    return {
      request,
      status: answer.status,
      headers: jsonHeaders(headers),
      bodyAsText: answer.body,
    };
  },
});
