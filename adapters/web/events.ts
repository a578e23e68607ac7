import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Changes } from './changes.ts';

/** The page's clock is looked at this often when nothing else happens, in milliseconds. */
const REFRESH_MS = 10_000;

/** Sends a snapshot now and after each change, for as long as the page listens. */
export const streamSnapshots = (
  context: Context,
  changes: Changes,
  snapshot: () => Promise<unknown>,
  failed: (error: unknown) => void,
): Response => {
  const response = streamSSE(context, async (stream) => {
    const watch = changes.watch();
    stream.onAbort(watch.end);
    let sent = '';
    while (!stream.aborted && !changes.closed()) {
      const data = await snapshot().then(JSON.stringify, failed);
      if (data !== undefined && data !== sent) {
        await stream.writeSSE({ data });
        sent = data;
      } else {
        await stream.write(':\n\n');
      }
      await watch.next(REFRESH_MS);
    }
    watch.end();
  });
  // Kept alive, the connection would hold up the server's stop after the stream has ended.
  response.headers.set('connection', 'close');
  return response;
};
