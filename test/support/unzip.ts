import { crc32, inflateRawSync } from 'node:zlib';

/** Signatures and fields of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const METHODS: Readonly<Record<number, (data: Buffer) => Buffer>> = {
  0: (data) => data,
  8: (data) => inflateRawSync(data),
};

/**
 * Opens a zip file without the library that made it.
 *
 * @throws {Error} for one that other tools would call damaged.
 */
export const unzip = (bytes: Uint8Array): ReadonlyMap<string, Buffer> => {
  const zip = Buffer.from(bytes);
  const end = zip.length - END_LENGTH;
  expectSignature(zip, end, END);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    expectSignature(zip, at, CENTRAL);
    const name = zip.toString(
      'utf8',
      at + CENTRAL_LENGTH,
      at + CENTRAL_LENGTH + zip.readUInt16LE(at + 28),
    );
    files.set(name, contentOf(zip, at));
    at += CENTRAL_LENGTH + lengths(zip, at + 28, 3);
  }
  return files;
};

const contentOf = (zip: Buffer, entry: number): Buffer => {
  const local = zip.readUInt32LE(entry + 42);
  expectSignature(zip, local, LOCAL);
  const from = local + LOCAL_LENGTH + lengths(zip, local + 26, 2);
  const inflate = METHODS[zip.readUInt16LE(entry + 10)];
  const content = inflate?.(zip.subarray(from, from + zip.readUInt32LE(entry + 20)));
  if (content === undefined || crc32(content) !== zip.readUInt32LE(entry + 16)) {
    throw new Error(`The entry at ${entry} is damaged.`);
  }
  return content;
};

/** The sum of lengths that stand one after another, two bytes each. */
const lengths = (zip: Buffer, at: number, count: number): number =>
  Array.from({ length: count }, (_, index) => zip.readUInt16LE(at + 2 * index)).reduce(
    (sum, length) => sum + length,
    0,
  );

const expectSignature = (zip: Buffer, at: number, signature: number): void => {
  if (zip.readUInt32LE(at) !== signature) {
    throw new Error(`No zip file: another signature is at ${at}.`);
  }
};
