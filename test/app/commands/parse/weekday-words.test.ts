import { expect, test } from 'vitest';
import { createWeekdayReader } from '../../../../src/app/commands/parse/weekday-words.ts';
import { languageSchema } from '../../../../src/core/language.ts';

const readerOf = (...codes: string[]) =>
  createWeekdayReader(codes.map((code) => languageSchema.parse(code)));

test('a further language needs no list of its own', () => {
  const read = readerOf('en', 'pt', 'de');
  expect(['segunda-feira', 'Terça', 'qua.', 'Donnerstag', 'fr', 'sáb'].map(read)).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
});

test('a beginning that fits two days names neither', () => {
  const read = readerOf('pt');
  expect(read('se')).toBeUndefined();
  expect(read('seg')).toBe(1);
  expect(read('sex')).toBe(5);
});

test('what is no beginning of a day names none', () => {
  expect(['', '.', 'm', 'monx', 'someday'].map(readerOf('en', 'es'))).toEqual(
    Array(5).fill(undefined),
  );
});
