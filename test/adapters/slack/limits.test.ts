import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mrkdwnCharacter } from '../../../adapters/slack/escape.ts';
import { chunks, cut, pack } from '../../../adapters/slack/limits.ts';

describe('cut', () => {
  test.each([
    ['at its limit', 'abcdef', 6, 'abcdef'],
    ['past its limit', 'abcdefg', 6, 'abcde…'],
    ['at a space that is near', 'one two three', 10, 'one two…'],
    ['before a pair that would be halved', 'abcd🎯g', 6, 'abcd…'],
  ])('a text %s', (_name, text, limit, shown) => {
    expect(cut(text, limit)).toBe(shown);
  });

  test('keeps an entity whole', () => {
    expect(cut('ab&cd', 9, mrkdwnCharacter)).toBe('ab&amp;cd');
    expect(cut('ab&cde', 7, mrkdwnCharacter)).toBe('ab…');
  });

  test('never goes past the limit, and never breaks a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
        const shown = cut(text, limit, mrkdwnCharacter);
        expect(shown.length).toBeLessThanOrEqual(limit);
        expect(shown).not.toMatch(/\p{Cs}/u);
        expect(shown.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[&<>]/);
      }),
    );
  });
});

describe('chunks', () => {
  test('nothing is lost, and no part is empty, too long or broken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 3, max: 20 }), (text, limit) => {
        const parts = chunks(text, limit);
        expect(parts.join('')).toBe(text);
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });
});

describe('pack', () => {
  test('fills groups in order, and leaves what is too big alone', () => {
    expect(pack([1, 2, 3, 9, 1], 5, (size) => size)).toEqual([[1, 2], [3], [9], [1]]);
    expect(pack(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
    expect(pack([], 2)).toEqual([]);
  });
});
