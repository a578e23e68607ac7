import type { WriteFormat } from './format.ts';

export interface Writer {
  readonly load: () => Promise<WriteFormat>;
  /** Whether a file holds every language, or one. */
  readonly everyLanguage: boolean;
  /** Whether a file is no text, so that a terminal can’t show it. */
  readonly binary: boolean;
}

const text = { everyLanguage: false, binary: false };
const archive = { everyLanguage: false, binary: true };

/** Formats that can be exported; each is loaded only when it is needed. */
export const WRITERS: ReadonlyMap<string, Writer> = new Map([
  ['gift', { ...text, load: async () => (await import('../gift/write.ts')).writeGift }],
  [
    'csv',
    { ...text, everyLanguage: true, load: async () => (await import('../csv/write.ts')).writeCsv },
  ],
  ['qti', { ...archive, load: async () => (await import('../qti/write.ts')).writeQti }],
  ['anki', { ...archive, load: async () => (await import('../anki/write.ts')).writeAnki }],
]);
