import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { QuestionsByFile } from '../../load-questions.ts';

/** The pictures of questions by the question’s id, from beside the questions’ files. */
export const readPictures = async (
  byFile: QuestionsByFile,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const pictures = new Map<string, Uint8Array>();
  for (const [path, { id, picture }] of byFile) {
    if (picture !== undefined) {
      pictures.set(id, await readFile(join(dirname(path), picture.file)));
    }
  }
  return pictures;
};
