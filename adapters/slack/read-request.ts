import type { IncomingMessage } from 'node:http';

/** A body, or why there is none. */
export type RequestBody = Buffer | 'too large' | 'cut off';

/** Most bodies come in one part, which needs no copy. */
const wholeOf = ([first, ...rest]: readonly Buffer[]): Buffer =>
  first !== undefined && rest.length === 0
    ? first
    : Buffer.concat([...(first ? [first] : []), ...rest]);

/** Reads a request's body, and stops reading once it is longer than it may be. */
export const readRequest = (request: IncomingMessage, maxBytes: number): Promise<RequestBody> =>
  new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      resolve('too large');
      return;
    }
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) {
        request.pause();
        resolve('too large');
        return;
      }
      chunks.push(chunk);
    });
    // The request outlives its body by as long as its answer takes: it must not hold on to it.
    request.once('end', () => resolve(wholeOf(chunks.splice(0))));
    request.once('close', () => resolve('cut off'));
    request.once('error', () => resolve('cut off'));
  });
