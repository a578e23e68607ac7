import { extname } from 'node:path';
import type { ReadFormat } from './draft.ts';

/** Formats that can be imported; each is loaded only when it is needed. */
export const READERS: ReadonlyMap<string, () => Promise<ReadFormat>> = new Map([
  ['gift', async () => (await import('../gift/read.ts')).readGift],
  ['csv', async () => (await import('../csv/read.ts')).readCsv],
  ['moodle', async () => (await import('../moodle/read.ts')).readMoodle],
  ['yaml', async () => (await import('../yaml/read.ts')).readYaml],
]);

const BY_EXTENSION: ReadonlyMap<string, string> = new Map([
  ['.gift', 'gift'],
  ['.txt', 'gift'],
  ['.csv', 'csv'],
  ['.xml', 'moodle'],
  ['.yaml', 'yaml'],
  ['.yml', 'yaml'],
]);

/** The format that a file’s name tells of; `undefined` when it tells none. */
export const formatOfFile = (file: string): string | undefined =>
  BY_EXTENSION.get(extname(file).toLowerCase());
