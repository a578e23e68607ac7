import {
  LogLevel,
  type Logger as SlackLogger,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { Logger } from 'pino';
import type { z } from 'zod';
import { Refused } from '../../src/core/adapter/errors.ts';
import { meaningOf } from './errors.ts';

/** Longest wait for an answer of the Web API, in milliseconds: two calls and a picture are below 30 s. */
const TIMEOUT_MS = 10_000;

/** Slack's Web API: one call is one request. */
export interface WebApi {
  /**
   * @returns the part of the answer that the schema describes.
   * @throws {Refused} {@link Postponed} or an error that leaves the outcome unknown.
   */
  call<T>(
    method: string,
    args: Readonly<Record<string, unknown>>,
    schema: z.ZodType<T>,
  ): Promise<T>;
  /** Why Slack refuses the whole workspace, once it has, until a call passes again. */
  trouble(): string | undefined;
}

/** Passes on what Slack's packages complain of; what they say otherwise may hold tokens. */
export const slackLogger = (log: Logger): SlackLogger => {
  const detail = (parts: readonly unknown[]) => ({ detail: parts.map(String).join(' ') });
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn(detail(parts), 'slack client warning'),
    error: (...parts) => log.error(detail(parts), 'slack client error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
};

/**
 * One try, and no waiting inside the client: it would post again after a connection that dropped, and
 * hold every channel for one that was rate-limited.
 */
export const clientOptions = (apiUrl: string | undefined, log: Logger): WebClientOptions => ({
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: TIMEOUT_MS,
  logger: slackLogger(log),
  ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
});

export interface WebApiOptions {
  readonly botToken: string;
  readonly apiUrl?: string;
  readonly log: Logger;
}

export const createWebApi = ({ botToken, apiUrl, log }: WebApiOptions): WebApi => {
  const client = new WebClient(botToken, clientOptions(apiUrl, log));
  let trouble: string | undefined;
  return {
    call: async (method, args, schema) => {
      try {
        const answer = await client.apiCall(method, args);
        trouble = undefined;
        return schema.parse(answer);
      } catch (error) {
        const meaning = meaningOf(error);
        if (meaning instanceof Refused && meaning.scope === 'workspace') {
          trouble = meaning.reason;
        }
        throw meaning;
      }
    },
    trouble: () => trouble,
  };
};
