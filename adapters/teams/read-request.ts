import type { IncomingMessage } from 'node:http';

/** A body, or why there is none. */
export type RequestBody = Buffer | 'too large' | 'cut off';

/** Reads a request's body, and stops once it is longer than it may be. */
export const readRequest = (request: IncomingMessage, maxBytes: number): Promise<RequestBody> => {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    return Promise.resolve('too large');
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) {
        request.pause();
        resolve('too large');
      } else {
        chunks.push(chunk);
      }
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => resolve('cut off'));
    request.once('error', () => resolve('cut off'));
  });
};
