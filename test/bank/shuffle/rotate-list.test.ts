import { describe, expect, test } from 'vitest';
import { rotateList } from '../../../src/bank/shuffle/rotate-list.ts';

const TEXT = `# A question
options: # three
  # the first
  - id: a # short
    text: { en: "A: one", es: 'Uno' }
  - id: b
    text:
      en: >-
        Folded text
        of two lines

  # the third,
  # at length
  - id: c
    text: |-
      literal

# who is right
answer: [a]
`;

describe('a list that is moved round', () => {
  test('keeps comments with their entries, and all else where it was', () => {
    expect(rotateList(TEXT, ['options'], 2)).toBe(`# A question
options: # three
  # the third,
  # at length
  - id: c
    text: |-
      literal
  # the first
  - id: a # short
    text: { en: "A: one", es: 'Uno' }

  - id: b
    text:
      en: >-
        Folded text
        of two lines

# who is right
answer: [a]
`);
  });

  test('is what it was after a whole turn', () => {
    const once = rotateList(TEXT, ['options'], 1) ?? '';
    expect(rotateList(once, ['options'], 2)?.replaceAll(/\n+/g, '\n')).toBe(
      TEXT.replaceAll(/\n+/g, '\n'),
    );
  });

  test('may stand deep inside, and end the file without a line’s end', () => {
    expect(rotateList('steps:\n- options:\n  - a\n  - b', ['steps', 0, 'options'], 1)).toBe(
      'steps:\n- options:\n  - b\n  - a\n',
    );
  });

  test.each([
    { name: 'it is on one line', text: 'options: [a, b]\n' },
    { name: 'it isn’t there', text: 'answer: 1\n' },
    { name: 'an entry points at an earlier one', text: 'options:\n  - &a 1\n  - *a\n' },
    { name: 'the text isn’t YAML', text: 'options:\n  - a\n  - b\nx: [\n' },
  ])('is refused where $name', ({ text }) => {
    expect(rotateList(text, ['options'], 1)).toBeUndefined();
  });
});
