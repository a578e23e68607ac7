import { access, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Route } from '../../src/core/adapter/routes.ts';
import type { View } from '../../src/core/view/view.ts';

const FOLDER = '/teams/pictures/';
/** What a path has to look like: `<topic>/<file>`, of a kind that cards show; WebP isn't among them. */
const PICTURE = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(png|jpg|jpeg)$/;
/** How long a client may keep a picture, in seconds: one is changed seldom, with its question. */
const MAX_AGE_S = 60 * 60;

/** Web addresses of pictures by `PictureView.path`. */
export type PictureAddresses = ReadonlyMap<string, string>;

/** Questions' pictures, which Teams fetches from the product's own public address. */
export interface Pictures {
  /** What a view needs; a picture that isn't there is left out, and told in words instead. */
  of(view: View): Promise<PictureAddresses>;
  /** Serves them; none where there is no public address. */
  readonly routes: readonly Route[];
}

export interface PicturesParts {
  /** Looked through in order. */
  readonly folders: readonly string[];
  /** With or without a slash at its end. */
  readonly publicUrl?: string;
}

/** Does something with the first file of this name that it works for. */
const firstOf = async <T>(
  folders: readonly string[],
  path: string,
  use: (file: string) => Promise<T>,
): Promise<T | undefined> => {
  if (PICTURE.test(path)) {
    for (const folder of folders) {
      const used = await use(join(folder, path)).catch(() => undefined);
      if (used !== undefined) {
        return used;
      }
    }
  }
  return undefined;
};

const isThere = async (folders: readonly string[], path: string): Promise<boolean> =>
  (await firstOf(folders, path, (file) => access(file).then(() => true))) ?? false;

const typeOf = (path: string): string => (path.endsWith('.png') ? 'image/png' : 'image/jpeg');

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'content-type': 'text/plain' }).end();
};

const serve =
  (folders: readonly string[]) =>
  async ({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (method !== 'GET' && method !== 'HEAD') {
      return refuse(response, 405);
    }
    const [path = ''] = (url ?? '').slice(FOLDER.length).split('?', 1);
    const picture = await firstOf(folders, path, readFile);
    if (picture === undefined) {
      return refuse(response, 404);
    }
    response
      .writeHead(200, {
        'content-type': typeOf(path),
        'content-length': picture.length,
        'cache-control': `public, max-age=${MAX_AGE_S}`,
        'x-content-type-options': 'nosniff',
      })
      .end(method === 'HEAD' ? undefined : picture);
  };

export const createPictures = ({ folders, publicUrl }: PicturesParts): Pictures => {
  if (publicUrl === undefined) {
    return { of: async () => new Map(), routes: [] };
  }
  const start = publicUrl.replace(/\/+$/, '') + FOLDER;
  return {
    of: async (view) => {
      const path = view.kind === 'question' ? view.picture?.path : undefined;
      return path !== undefined && (await isThere(folders, path))
        ? new Map([[path, start + path]])
        : new Map();
    },
    routes: [{ path: `${FOLDER}*`, handle: serve(folders) }],
  };
};
