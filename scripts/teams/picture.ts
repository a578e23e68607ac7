import { inflateSync } from 'node:zlib';

export interface Pixel {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  /** 0: nothing to see, 255: nothing to see through. */
  readonly alpha: number;
}

/** A picture, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: readonly Pixel[];
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes a pixel by PNG's colour type: RGB, and RGB with alpha. */
const BYTES_A_PIXEL: Readonly<Record<number, 3 | 4>> = { 2: 3, 6: 4 };

/**
 * Decodes a PNG as far as icons need it (https://www.w3.org/TR/png-3/).
 *
 * @returns `undefined` for what isn't one, or isn't 8 bits a channel, RGB or RGBA, not interlaced.
 */
export const readPicture = (bytes: Uint8Array): Picture | undefined => {
  const chunks = chunksOf(Buffer.from(bytes));
  const header = chunks?.find(({ type }) => type === 'IHDR')?.data;
  if (chunks === undefined || header === undefined || header.length !== 13) {
    return undefined;
  }
  const [depth, colour, , , interlace] = header.subarray(8);
  const bytesAPixel = BYTES_A_PIXEL[colour ?? -1];
  if (depth !== 8 || interlace !== 0 || bytesAPixel === undefined) {
    return undefined;
  }
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  const raw = unfilter(inflateSync(Buffer.concat(data)), width * bytesAPixel, bytesAPixel);
  return { width, height, pixels: pixelsOf(raw, bytesAPixel) };
};

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const chunksOf = (file: Buffer): readonly Chunk[] | undefined => {
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    return undefined;
  }
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
};

/** Undoes what PNG does to each row so that it compresses better. */
const unfilter = (filtered: Buffer, rowLength: number, bytesAPixel: number): Buffer => {
  const rows = Math.floor(filtered.length / (rowLength + 1));
  const raw = Buffer.alloc(rows * rowLength);
  const at = (row: number, x: number): number =>
    row < 0 || x < 0 ? 0 : (raw[row * rowLength + x] ?? 0);
  for (let row = 0; row < rows; row++) {
    const [filter = 0, ...line] = filtered
      .subarray(row * (rowLength + 1))
      .subarray(0, rowLength + 1);
    for (const [x, byte] of line.entries()) {
      const before = x - bytesAPixel;
      raw[row * rowLength + x] =
        byte + predicted(filter, at(row, before), at(row - 1, x), at(row - 1, before));
    }
  }
  return raw;
};

const predicted = (filter: number, left: number, above: number, corner: number): number => {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4:
      return nearestOf(left + above - corner, [left, above, corner]);
    default:
      return 0;
  }
};

/** The first of the nearest: the order decides ties (PNG's Paeth). */
const nearestOf = (wanted: number, candidates: readonly number[]): number =>
  candidates.reduce((best, candidate) =>
    Math.abs(wanted - candidate) < Math.abs(wanted - best) ? candidate : best,
  );

const pixelsOf = (raw: Buffer, bytesAPixel: 3 | 4): readonly Pixel[] =>
  Array.from({ length: Math.floor(raw.length / bytesAPixel) }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = raw.subarray(
      index * bytesAPixel,
      (index + 1) * bytesAPixel,
    );
    return { red, green, blue, alpha };
  });
