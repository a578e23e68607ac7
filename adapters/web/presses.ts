import type { Context, Hono } from 'hono';
import { type RequestIdVariables, requestId } from 'hono/request-id';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { View } from '../../src/core/view/view.ts';
import type { Channel, Doer } from './channel.ts';
import { withBody } from './parse.ts';
import type { PersonId } from './people.ts';
import { answerBodySchema, commandBodySchema, formBodySchema } from './schema.ts';

export interface PressParts {
  /** Runs what a person does on the channel. */
  readonly act: <T>(task: (channel: Channel) => Promise<T>) => Promise<T>;
  readonly log: Logger;
  readonly newId: () => string;
}

/** The id that a request got here, for the log line of its fault; absent where it is not a press. */
export const requestIdOf = (context: Context): string | undefined =>
  (context as Context<{ Variables: Partial<RequestIdVariables> }>).get('requestId');

/** Takes one kind of press: from here to its feedback, every log line carries one id. */
const take = <Body extends { readonly member: PersonId }>(
  app: Hono,
  { act, log, newId }: PressParts,
  path: string,
  schema: z.ZodType<Body>,
  deed: (channel: Channel, doer: Doer, body: Body) => Promise<View>,
): void => {
  const ownId = requestId({ headerName: '', generator: newId });
  app.post(path, ownId, async (context) => {
    const { requestId } = context.var;
    return withBody(schema, async (body) => {
      const person = body.member;
      log.debug({ requestId, person, path }, 'press received');
      const view = await act((channel) => deed(channel, { person, requestId }, body));
      log.debug({ requestId, person, view: view.kind }, 'feedback given');
      return { view };
    })(context);
  });
};

/** What people do: each answers once the bot has done it, with what this person gets to see. */
export const takePresses = (app: Hono, parts: PressParts): void => {
  take(app, parts, '/playground/answers', answerBodySchema, (channel, doer, { ask, options }) =>
    channel.answer(doer, { ask, optionIds: options }),
  );
  take(app, parts, '/playground/commands', commandBodySchema, (channel, doer, { text }) =>
    channel.command(doer, text),
  );
  take(app, parts, '/playground/forms', formBodySchema, (channel, doer, { form, values }) =>
    channel.submit(doer, { form, values }),
  );
};
