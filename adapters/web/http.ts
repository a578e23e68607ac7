import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Languages } from '../../src/i18n/languages.ts';
import { type Asset, readPageFile, readPicture } from './assets.ts';
import type { Changes } from './changes.ts';
import type { Channel } from './channel.ts';
import { streamSnapshots } from './events.ts';
import { headers, localOnly } from './guard.ts';
import type { PlaygroundControls } from './options.ts';
import { ICON, pageHtml } from './page-html.ts';
import type { PersonId } from './people.ts';
import {
  answerBodySchema,
  clockBodySchema,
  commandBodySchema,
  describeIssue,
  formBodySchema,
  MAX_BODY_BYTES,
  personQuerySchema,
} from './schema.ts';
import type { Snapshot } from './snapshot.ts';

export interface HttpParts {
  readonly assetsDir: string;
  readonly pictureFolders: readonly string[];
  readonly controls: PlaygroundControls;
  readonly languages: Languages;
  readonly changes: Changes;
  readonly log: Logger;
  /** Runs what a person does on the channel; throws {@link NotRunning} before start and after stop. */
  readonly act: <T>(task: (channel: Channel) => Promise<T>) => Promise<T>;
  readonly snapshot: (person: PersonId) => Promise<Snapshot>;
}

/** The adapter hasn't started, or has stopped. */
export class NotRunning extends Error {
  override readonly name = 'NotRunning';
}

/** Parses a JSON body and hands it on; answers 400 where it is wrong. */
const withBody =
  <T>(schema: z.ZodType<T>, handle: (body: T) => Promise<unknown>) =>
  async (context: Context): Promise<Response> => {
    const text = await context.req.text();
    const json = parseJson(text);
    const body = schema.safeParse(json);
    return body.success
      ? context.json(await handle(body.data))
      : context.json(describeIssue(body.error), 400);
  };

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const withPerson =
  (handle: (person: PersonId, context: Context) => Response | Promise<Response>) =>
  (context: Context): Response | Promise<Response> => {
    const query = personQuerySchema.safeParse(context.req.query());
    return query.success
      ? handle(query.data.member, context)
      : context.json(describeIssue(query.error), 400);
  };

const sendAsset = (context: Context, asset: Asset | undefined): Response | Promise<Response> =>
  asset
    ? context.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' })
    : context.notFound();

/** What the playground serves: its page, the page's live events, and what people do there. */
export const createHttp = (parts: HttpParts): Hono => {
  const { act, controls, changes, log, snapshot } = parts;
  const app = new Hono();
  app.use(headers, localOnly, csrf(), bodyLimit({ maxSize: MAX_BODY_BYTES }));

  app.get('/', async (context) => {
    const { language } = await controls.state();
    return context.html(pageHtml(parts.languages.translator(language)));
  });
  app.get('/playground/icon.svg', (context) =>
    context.body(ICON.toString(), 200, { 'content-type': 'image/svg+xml' }),
  );
  app.get('/playground/pictures/:path{.+}', async (context) =>
    sendAsset(context, await readPicture(parts.pictureFolders, context.req.param('path'))),
  );
  app.get(
    '/playground/snapshot',
    withPerson(async (person, context) => context.json(await snapshot(person))),
  );
  app.get(
    '/playground/events',
    withPerson((person, context) =>
      streamSnapshots(
        context,
        changes,
        () => snapshot(person),
        (error) => log.error({ err: error }, 'the playground could not show its state'),
      ),
    ),
  );

  app.post(
    '/playground/answers',
    withBody(answerBodySchema, async ({ member, ask, options }) => ({
      view: await act((channel) => channel.answer(member, { ask, optionIds: options })),
    })),
  );
  app.post(
    '/playground/commands',
    withBody(commandBodySchema, async ({ member, text }) => ({
      view: await act((channel) => channel.command(member, text)),
    })),
  );
  app.post(
    '/playground/forms',
    withBody(formBodySchema, async ({ member, form, values }) => ({
      view: await act((channel) => channel.submit(member, { form, values })),
    })),
  );
  app.post(
    '/playground/clock',
    withBody(clockBodySchema, async ({ to }) => {
      await act(() => (to === 'friday' ? controls.goToFriday() : controls.goToNextSlot()));
      changes.notify();
      return {};
    }),
  );

  app.get('/playground/:file', async (context) =>
    sendAsset(context, await readPageFile(parts.assetsDir, context.req.param('file'))),
  );
  app.notFound((context) => context.json({ error: 'Not found' }, 404));
  app.onError((error, context) => {
    if (error instanceof NotRunning) {
      return context.json({ error: 'The playground is not running.' }, 503);
    }
    if ('getResponse' in error) {
      return error.getResponse();
    }
    log.error({ err: error, path: context.req.path }, 'a playground request failed');
    return context.json({ error: 'Something went wrong.' }, 500);
  });
  return app;
};
