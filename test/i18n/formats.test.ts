import { expect, test } from 'vitest';
import { languageSchema } from '../../src/core/language.ts';
import { localDateSchema, localTimeSchema, zoneSchema } from '../../src/core/schedule/settings.ts';
import { createFormats } from '../../src/i18n/formats.ts';

const en = createFormats(languageSchema.parse('en'));
const es = createFormats(languageSchema.parse('es'));
const date = (text: string) => localDateSchema.parse(text);
const time = (text: string) => localTimeSchema.parse(text);

test.each([
  ['weekday', 'Monday 23 November', 'lunes, 23 de noviembre'],
  ['long', '23 November 2026', '23 de noviembre de 2026'],
] as const)('a date is written in full: %s', (style, inEnglish, inSpanish) => {
  const day = date('2026-11-23');
  expect(en.localDate(day, style)).toBe(inEnglish);
  expect(es.localDate(day, style)).toBe(inSpanish);
});

test('a range names what its ends share once', () => {
  const plain = (text: string) => text.replaceAll(/\s/g, ' ');
  expect(plain(en.dateRange(date('2026-11-23'), date('2026-11-27')))).toBe('23 – 27 November');
  expect(plain(es.dateRange(date('2026-11-30'), date('2026-12-04')))).toBe(
    '30 de noviembre – 4 de diciembre',
  );
  expect(en.dateRange(date('2026-11-23'), date('2026-11-23'))).toBe('23 November');
});

test('a month has its name', () => {
  expect(en.month('2026-01')).toBe('January 2026');
  expect(es.month('2026-12')).toBe('diciembre de 2026');
});

test('times are on a 24-hour clock', () => {
  expect(['00:00', '09:30', '23:59'].map((text) => en.time(time(text)))).toEqual([
    '00:00',
    '09:30',
    '23:59',
  ]);
  expect(es.time(time('09:05'))).toBe('09:05');
});

test('an instant is what the zone’s own calendar and clock show', () => {
  const at = Date.parse('2026-11-23T23:15Z');
  const madrid = zoneSchema.parse('Europe/Madrid');
  const newYork = zoneSchema.parse('America/New_York');
  expect(en.dateAt(at, madrid, 'weekday')).toBe('Tuesday 24 November');
  expect(en.timeAt(at, madrid)).toBe('00:15');
  expect(es.dateAt(at, newYork, 'weekday')).toBe('lunes, 23 de noviembre');
  expect(es.timeAt(at, newYork)).toBe('18:15');
});

test('weekdays count from Monday', () => {
  const days = [1, 2, 3, 4, 5, 6, 7];
  expect(days.map((day) => en.weekday(day)).join(' ')).toBe(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  );
  expect(days.map((day) => es.weekday(day)).join(' ')).toBe(
    'lunes martes miércoles jueves viernes sábado domingo',
  );
});

test('lists and percent are the language’s own', () => {
  expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
  expect(es.list(['A', 'B', 'C'])).toBe('A, B y C');
  expect(en.percent(2 / 3)).toBe('67%');
  expect(es.percent(2 / 3)).toBe('67\u00a0%');
  expect(en.number(12345)).toBe('12,345');
  expect(es.number(12345)).toBe('12.345');
  expect(es.sentence('éxito total')).toBe('Éxito total');
});
