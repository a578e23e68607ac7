import type { IncomingMessage } from 'node:http';

/** A body, or why there is none. */
export type RequestBody = Buffer | 'too large' | 'cut off';

/** Most bodies come in one part, which needs no copy. */
const wholeOf = (parts: readonly Buffer[]): Buffer => {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : Buffer.concat(parts);
};

const read = (
  request: IncomingMessage,
  maxBytes: number,
  onEnd: (body: RequestBody) => void,
): void => {
  // A request outlives its body by as long as its answer takes: it must not hold on to the body,
  // neither in its parts nor by way of whoever waits for it.
  let end: typeof onEnd | undefined = onEnd;
  const endWith = (body: RequestBody): void => {
    end?.(body);
    end = undefined;
  };
  const parts: Buffer[] = [];
  let length = 0;
  request.on('data', (part: Buffer) => {
    length += part.length;
    if (length > maxBytes) {
      request.pause();
      endWith('too large');
      return;
    }
    parts.push(part);
  });
  request.once('end', () => endWith(wholeOf(parts.splice(0))));
  request.once('close', () => endWith('cut off'));
  request.once('error', () => endWith('cut off'));
};

/** Reads a request's body, and stops reading once it is longer than it may be. */
export const readRequest = (request: IncomingMessage, maxBytes: number): Promise<RequestBody> =>
  new Promise((resolve) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      resolve('too large');
    } else {
      read(request, maxBytes, resolve);
    }
  });
