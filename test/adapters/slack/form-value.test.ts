import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFormValue } from '../../../adapters/slack/parse/form.ts';

const byPlatform = (bytes: Buffer): string | null =>
  new URLSearchParams(`payload=${bytes.toString('latin1')}`).get('payload');

describe('a value of a form', () => {
  test('comes back as it was before it was encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const [, encoded = ''] = new URLSearchParams({ payload: text }).toString().split('=');
        expect(decodeFormValue(Buffer.from(encoded))).toBe(text);
      }),
    );
  });

  test('is read as the platform reads it, however it is encoded', () => {
    const character = fc.constantFrom('%', '+', '4', 'E', 'f', 'C', '3', 'a', 'g', ' ', '"');
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const bytes = Buffer.from(characters.join(''));
        expect(decodeFormValue(Buffer.from(bytes))).toBe(byPlatform(bytes));
      }),
    );
  });

  test.each([
    ['%', '%'],
    ['100%', '100%'],
    ['%4', '%4'],
    ['%zz%41', '%zzA'],
    ['%00', '\0'],
    ['%C3%A9', 'é'],
    ['%c3', '\uFFFD'],
    ['a+b%2Bc', 'a b+c'],
    ['', ''],
  ])('%j is %j', (encoded, text) => {
    expect(decodeFormValue(Buffer.from(encoded))).toBe(text);
  });
});
