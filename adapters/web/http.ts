import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import type { Languages } from '../../src/i18n/languages.ts';
import { type Asset, readPageFile, readPicture } from './assets.ts';
import type { Changes } from './changes.ts';
import { streamSnapshots } from './events.ts';
import { headers, localOnly } from './guard.ts';
import { NotRunning } from './lifecycle.ts';
import type { PlaygroundControls } from './options.ts';
import { ICON, pageHtml } from './page-html.ts';
import { withBody, withPerson } from './parse.ts';
import type { PersonId } from './people.ts';
import { type PressParts, requestIdOf, takePresses } from './presses.ts';
import { clockBodySchema, MAX_BODY_BYTES } from './schema.ts';
import type { Snapshot } from './snapshot.ts';

export interface HttpParts extends PressParts {
  readonly assetsDir: string;
  readonly pictureFolders: readonly string[];
  readonly controls: PlaygroundControls;
  readonly languages: Languages;
  readonly changes: Changes;
  readonly snapshot: (person: PersonId) => Promise<Snapshot>;
}

const sendAsset = (context: Context, asset: Asset | undefined): Response | Promise<Response> =>
  asset
    ? context.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': 'no-cache' })
    : context.notFound();

/** The page, its files, and what it shows. */
const servePage = (app: Hono, parts: HttpParts): void => {
  const { changes, controls, languages, log, snapshot } = parts;
  const failed = (error: unknown) =>
    log.error({ err: error }, 'the playground could not show its state');

  app.get('/', async (context) => {
    const { language } = await controls.state();
    return context.html(pageHtml(languages.translator(language)));
  });
  app.get('/playground/icon.svg', (context) =>
    context.body(ICON, 200, { 'content-type': 'image/svg+xml' }),
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
      streamSnapshots(context, changes, () => snapshot(person), failed),
    ),
  );
  app.get('/playground/:file', async (context) =>
    sendAsset(context, await readPageFile(parts.assetsDir, context.req.param('file'))),
  );
};

/** The time machine: answers once what was due has been posted. */
const moveClock = (app: Hono, { act, changes, controls }: HttpParts): void => {
  app.post(
    '/playground/clock',
    withBody(clockBodySchema, async ({ to }) => {
      await act(() => (to === 'friday' ? controls.goToFriday() : controls.goToNextSlot()));
      changes.notify();
      return {};
    }),
  );
};

/** What the playground serves over HTTP, to this machine alone. */
export const createHttp = (parts: HttpParts): Hono => {
  const app = new Hono();
  app.use(headers, localOnly, csrf(), bodyLimit({ maxSize: MAX_BODY_BYTES }));
  servePage(app, parts);
  takePresses(app, parts);
  moveClock(app, parts);
  app.notFound((context) => context.json({ error: 'Not found' }, 404));
  app.onError((error, context) => {
    if (error instanceof NotRunning) {
      return context.json({ error: 'The playground is not running.' }, 503);
    }
    if ('getResponse' in error) {
      return error.getResponse();
    }
    const fields = { err: error, path: context.req.path, requestId: requestIdOf(context) };
    parts.log.error(fields, 'a playground request failed');
    return context.json({ error: 'Something went wrong.' }, 500);
  });
  return app;
};
