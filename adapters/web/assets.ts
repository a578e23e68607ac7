import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file and what it is. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

const PAGE_FILES: ReadonlyMap<string, string> = new Map([
  ['page.js', 'text/javascript; charset=utf-8'],
  ['page.js.map', 'application/json'],
  ['page.css', 'text/css; charset=utf-8'],
  ['page.css.map', 'application/json'],
]);

const PICTURE = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(png|jpg|jpeg|webp)$/;

const readIfThere = async (path: string): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
};

/** A file of the built page; `undefined` for any other name. */
export const readPageFile = async (folder: string, name: string): Promise<Asset | undefined> => {
  const type = PAGE_FILES.get(name);
  const body = type === undefined ? undefined : await readIfThere(join(folder, name));
  return body && type !== undefined ? { body, type } : undefined;
};

/** A question's picture from the first folder that has it: `<topic>/<file>`. */
export const readPicture = async (
  folders: readonly string[],
  path: string,
): Promise<Asset | undefined> => {
  const extension = PICTURE.exec(path)?.[1];
  if (extension === undefined) {
    return undefined;
  }
  for (const folder of folders) {
    const body = await readIfThere(join(folder, path));
    if (body) {
      return { body, type: `image/${extension === 'jpg' ? 'jpeg' : extension}` };
    }
  }
  return undefined;
};
