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
    request.once('end', () => resolve(wholeOf(chunks)));
    request.once('close', () => resolve('cut off'));
    request.once('error', () => resolve('cut off'));
  });
