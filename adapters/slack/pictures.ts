import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { inTime } from '../../src/core/adapter/in-time.ts';
import type { HomeView, View } from '../../src/core/view/view.ts';
import type { WebApi } from './web-api.ts';

/** Slack's ids of uploaded pictures, by `PictureView.path`. */
export type PictureIds = ReadonlyMap<string, string>;

/** A question's pictures, uploaded to Slack when they are first needed. */
export interface Pictures {
  /** What a view needs; a picture that can't be had is left out, and told in words instead. */
  of(view: View | HomeView): Promise<PictureIds>;
  /** Whether one of them was uploaded a moment ago: Slack takes a while until it can show it. */
  areNew(view: View): boolean;
}

export interface PicturesParts {
  readonly web: WebApi;
  /** Looked through in order. */
  readonly folders: readonly string[];
  readonly log: Logger;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  /** How long a view waits for its pictures, in milliseconds; 8 s unless given. */
  readonly waitMs?: number;
}

/** As question files may name them: a file beside the question, in its topic's folder. */
const PICTURE = /^(?:[a-z0-9-]+\/)?[a-z0-9-]+\.(?:png|jpg|jpeg|webp)$/;
/** What a message of Slack's can show: WebP isn't among it. */
const SHOWN = /\.(?:png|jpg|jpeg)$/;
/** Longest wait for the bytes of an upload, in milliseconds. */
const TIMEOUT_MS = 20_000;
/** With a call of the Web API for the message itself, and one more for a plainer one, below 30 s. */
const WAIT_MS = 8_000;

/** How long Slack may take to look through an upload, in milliseconds; it gives no number. */
const NEW_MS = 60_000;

const targetSchema = z.object({ upload_url: z.url(), file_id: z.string() });

const pathsOf = (view: View | HomeView): readonly string[] => {
  if (view.kind === 'home') {
    return view.parts.flatMap(pathsOf);
  }
  return view.kind === 'question' && view.picture ? [view.picture.path] : [];
};

const readPicture = async (folders: readonly string[], path: string): Promise<Buffer> => {
  if (!SHOWN.test(path)) {
    throw new Error(`Slack shows PNG and JPEG, not ${path}.`);
  }
  if (PICTURE.test(path)) {
    for (const folder of folders) {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      if (bytes) {
        return bytes;
      }
    }
  }
  throw new Error(`There is no picture ${path}.`);
};

const upload = async ({ web, folders }: PicturesParts, path: string): Promise<string> => {
  const bytes = await readPicture(folders, path);
  const filename = basename(path);
  const asked = { filename, length: bytes.length };
  const target = await web.call('files.getUploadURLExternal', asked, targetSchema);
  const response = await fetch(target.upload_url, {
    method: 'POST',
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    throw new Error(`The upload was answered with ${response.status}.`);
  }
  const files = [{ id: target.file_id, title: filename }];
  await web.call('files.completeUploadExternal', { files }, z.object({}));
  return target.file_id;
};

export const createPictures = (parts: PicturesParts): Pictures => {
  const { log, now, waitMs = WAIT_MS } = parts;
  const uploads = new Map<string, Promise<string>>();
  const uploadedAt = new Map<string, number>();
  const uploadNow = async (path: string): Promise<string> => {
    const id = await upload(parts, path);
    uploadedAt.set(path, now());
    return id;
  };
  const idOf = (path: string): Promise<string> => {
    const uploaded = uploads.get(path) ?? uploadNow(path);
    uploads.set(path, uploaded);
    uploaded.catch(() => uploads.delete(path));
    return uploaded;
  };
  const tryIdOf = async (path: string): Promise<readonly [string, string][]> => {
    try {
      const id = await inTime(idOf(path), waitMs);
      if (id !== undefined) {
        return [[path, id]];
      }
      log.warn({ path }, 'picture not uploaded in time');
    } catch (error) {
      log.warn({ err: error, path }, 'picture not uploaded');
    }
    return [];
  };
  return {
    of: async (view) => new Map((await Promise.all(pathsOf(view).map(tryIdOf))).flat()),
    areNew: (view) =>
      pathsOf(view).some(
        (path) => now() - (uploadedAt.get(path) ?? Number.NEGATIVE_INFINITY) < NEW_MS,
      ),
  };
};
