import type { Logger } from 'pino';
import { createOnce } from '../../src/core/adapter/once.ts';
import type { Handle } from './handle/index.ts';
import { parseActivity } from './parse/activity.ts';
import type { Parsed } from './parse/happening.ts';
import { BAD_REQUEST, FAULT, NOT_IMPLEMENTED } from './replies.ts';
import type { InvokeReply, Take } from './wire.ts';

/** How long an activity is known by its id; Teams sends one again that it got no answer to in time. */
const KEEP_MS = 10 * 60 * 1000;
const MOST_REMEMBERED = 20_000;

export interface TakeParts {
  readonly handle: Handle;
  readonly log: Logger;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
}

type Taken = Extract<Parsed, { type: 'happening' }>;

const asks: readonly string[] = ['answer', 'look', 'press', 'form'];

/** Reads an activity and has it handled, once. */
export const createTake = ({ handle, log, now }: TakeParts): Take => {
  const once = createOnce({ keepMs: KEEP_MS, most: MOST_REMEMBERED, now });

  /** A press gets its reply each time that it is sent: what it does is done once by the application. */
  const reply = async ({ happening }: Taken): Promise<InvokeReply | undefined> => {
    try {
      return await handle(happening);
    } catch (error) {
      log.error({ err: error, type: happening.type }, 'teams press failed');
      return FAULT;
    }
  };

  const happen = async (taken: Taken): Promise<InvokeReply | undefined> => {
    const { happening, key } = taken;
    if (asks.includes(happening.type)) {
      return reply(taken);
    }
    const task = async (): Promise<void> => {
      await handle(happening);
    };
    await (key === undefined ? task() : once.run(key, task));
    return undefined;
  };

  return async (activity) => {
    const parsed = parseActivity(activity);
    switch (parsed.type) {
      case 'happening':
        return happen(parsed);
      case 'ignored':
        log.debug({ reason: parsed.reason }, 'teams activity ignored');
        return undefined;
      case 'not ours':
        log.debug({ name: parsed.name }, 'teams invoke not taken');
        return NOT_IMPLEMENTED;
      case 'malformed':
        log.warn({ reason: parsed.reason }, 'teams activity not understood');
        return parsed.answered ? BAD_REQUEST : undefined;
    }
  };
};
