import { strToU8, zipSync } from 'fflate';

/** What every entry is dated: the same content always gives the same file. */
const DATE = '2000-01-01T12:00:00';

/** A zip file of these entries, in their order. */
export const zipOf = (entries: ReadonlyMap<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      [...entries].map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
    { mtime: new Date(DATE) },
  );
