import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Route } from '../core/adapter/routes.ts';

export interface HttpServer {
  /** Begins to listen; resolves with the port, which matters when 0 was asked for. */
  listen(port: number, host: string): Promise<number>;
  /** Refuses new connections, and resolves when what was under way has been answered. */
  close(): Promise<void>;
}

/** Longest wait for a whole request and for its headers, in milliseconds. */
const REQUEST_TIMEOUT_MS = 15_000;
const HEADERS_TIMEOUT_MS = 5_000;
const MAX_HEADER_BYTES = 16 * 1024;

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

/** The one HTTP server: every adapter's paths and the runtime's own. */
export const createHttpServer = (routes: readonly Route[]): HttpServer => {
  const handlerFor = createRouter(routes);
  const server = createServer(
    {
      requestTimeout: REQUEST_TIMEOUT_MS,
      headersTimeout: HEADERS_TIMEOUT_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    (request, response) => handlerFor(pathOf(request.url))(request, response),
  );
  return {
    listen: (port, host) => start(server, port, host),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};
