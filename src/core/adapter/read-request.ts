import type { IncomingMessage } from 'node:http';

/** A body, or why there is none. */
export type RequestBody = Buffer | 'too large' | 'cut off';

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
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => resolve('cut off'));
    request.once('error', () => resolve('cut off'));
  });
