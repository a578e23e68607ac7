import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  COMMAND_WORDS,
  WORD_KEYS,
  type Word,
} from '../../../../src/app/commands/parse/vocabulary.ts';
import { loadLanguages } from '../../../../src/i18n/languages.ts';
import { parse } from './context.ts';

const languages = await loadLanguages();

const spellings = (word: Word): string[] =>
  languages.codes.flatMap((code) => languages.translator(code).text(WORD_KEYS[word]).split('|'));

/** Words between which one place in a command decides. */
const RIVALS: readonly (readonly Word[])[] = [
  COMMAND_WORDS,
  ['week', 'month', 'all'],
  [
    'set',
    'pause',
    'resume',
    'days',
    'time',
    'reveal',
    'week',
    'zone',
    'difficulty',
    'language',
    'topics',
  ],
  ['set', 'all'],
  ['all', 'incident'],
  ['until', 'filler', 'tomorrow'],
  ['and', 'to', 'filler', 'all', 'weekdays'],
];

describe('word lists', () => {
  test.each(RIVALS)('no spelling has two meanings in one place: %s', (...words) => {
    const all = words.flatMap((word) => [...new Set(spellings(word))]);
    expect(all.filter((spelling, place) => all.indexOf(spelling) !== place)).toEqual([]);
  });

  test('every spelling is one word in lower case', () => {
    const all = Object.values(WORD_KEYS).flatMap((key) =>
      languages.codes.flatMap((code) => languages.translator(code).text(key).split('|')),
    );
    expect(all.filter((spelling) => !/^[\p{Ll}]+$/u.test(spelling))).toEqual([]);
  });

  test.each(COMMAND_WORDS)('every spelling of %s is understood', (word) => {
    for (const spelling of spellings(word)) {
      expect(parse(spelling.toUpperCase())).toMatchObject({
        type: 'command',
        command: { name: word },
      });
    }
  });
});

test('nothing that can be typed makes the parser throw', () => {
  const tokens = fc.constantFrom(
    'schedule',
    'set',
    'pause',
    'until',
    'days',
    'time',
    'zone',
    'weekly',
    'topics',
    'language',
    'quiz',
    'leaderboard',
    'own-words',
    'mon-fri',
    '-',
    ',',
    '09:30',
    'all',
    'difficulty',
    '1-',
    '2026-99-99',
  );
  const lines = fc
    .array(fc.oneof(tokens, fc.string({ unit: 'binary' })), { maxLength: 8 })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(lines, (line) => {
      expect(['command', 'unknown', 'invalid']).toContain(parse(line).type);
    }),
    { numRuns: 500 },
  );
});
