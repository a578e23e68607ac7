import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Route } from '../core/adapter/routes.ts';

export interface HttpServer {
  /** Begins to listen; resolves with the port, which matters when 0 was asked for. */
  listen(port: number, host: string): Promise<number>;
  /**
   * Refuses new connections, and resolves when what was under way has been answered, or has been cut
   * off because its other end takes too long.
   */
  close(): Promise<void>;
}

/** Longest wait for a whole request and for its headers, in milliseconds. */
const REQUEST_TIMEOUT_MS = 15_000;
const HEADERS_TIMEOUT_MS = 5_000;
const MAX_HEADER_BYTES = 16 * 1024;
/** Longest wait at the end for a request that is still coming in, in milliseconds. */
const CLOSE_TIMEOUT_MS = 5_000;

type Handler = Route['handle'];

const notFound: Handler = (_request, response) => {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
};

/** Looks a path up: exact paths first, then the folders, the longest first. */
export const createRouter = (routes: readonly Route[]): ((path: string) => Handler) => {
  const exact = new Map<string, Handler>();
  const folders: { prefix: string; handle: Handler }[] = [];
  for (const { path, handle } of routes) {
    if (path.endsWith('/*')) {
      folders.push({ prefix: path.slice(0, -1), handle });
    } else {
      exact.set(path, handle);
    }
  }
  folders.sort((a, b) => b.prefix.length - a.prefix.length);
  return (path) =>
    exact.get(path) ?? folders.find(({ prefix }) => path.startsWith(prefix))?.handle ?? notFound;
};

const pathOf = (url: string | undefined): string => (url ?? '/').split('?', 1)[0] ?? '/';

const start = (server: Server, port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

/** Ends a request whose handler failed: one bad request must not take the process down. */
const failWith = (log: Logger, response: ServerResponse, error: unknown): void => {
  log.error({ err: error }, 'request failed');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(500, { 'content-type': 'text/plain' }).end('Something went wrong\n');
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });

/** The one HTTP server: every adapter's paths and the runtime's own. */
export const createHttpServer = (routes: readonly Route[], log: Logger): HttpServer => {
  const handlerFor = createRouter(routes);
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await handlerFor(pathOf(request.url))(request, response);
    } catch (error) {
      failWith(log, response, error);
    }
  };
  const limits = {
    requestTimeout: REQUEST_TIMEOUT_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
  };
  const server = createServer(limits, (request, response) => void handle(request, response));
  return {
    listen: (port, host) => start(server, port, host),
    close: () => close(server),
  };
};
