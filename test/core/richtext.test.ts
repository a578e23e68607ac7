import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Inline,
  parseRichText,
  plainText,
  type RichTextNode,
} from '../../src/core/richtext.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...children: Inline[]): RichTextNode => ({ type: 'paragraph', children });

describe('parseRichText', () => {
  it('reads paragraphs, and joins the lines of one', () => {
    expect(parseRichText('One\nline.\n\nTwo.')).toEqual([
      paragraph(text('One line.')),
      paragraph(text('Two.')),
    ]);
  });

  it('keeps a line break that is meant', () => {
    expect(parseRichText('One  \nTwo')).toEqual([paragraph(text('One\nTwo'))]);
  });

  it('reads code, strong and emphasis, also in each other', () => {
    expect(parseRichText('Use `f1 > 0.85` in **one *big* step**.')).toEqual([
      paragraph(
        text('Use '),
        { type: 'inlineCode', text: 'f1 > 0.85' },
        text(' in '),
        {
          type: 'strong',
          children: [text('one '), { type: 'emphasis', children: [text('big')] }, text(' step')],
        },
        text('.'),
      ),
    ]);
  });

  it('reads a fenced block with its lines as they are', () => {
    expect(parseRichText('Look:\n```yaml\na:\n  - **b**\n```')).toEqual([
      paragraph(text('Look:')),
      { type: 'code', text: 'a:\n  - **b**' },
    ]);
  });

  it('reads both kinds of lists', () => {
    expect(parseRichText('- a\n- `b`\n\n1. c\n2. d')).toEqual([
      { type: 'list', ordered: false, items: [[text('a')], [{ type: 'inlineCode', text: 'b' }]] },
      { type: 'list', ordered: true, items: [[text('c')], [text('d')]] },
    ]);
  });

  it('puts what is nested in an item on lines of its own', () => {
    expect(parseRichText('- a\n  1. b\n  2. c\n\n  d\n- e')).toEqual([
      { type: 'list', ordered: false, items: [[text('a\n1. b\n2. c\nd')], [text('e')]] },
    ]);
  });

  it.each([
    '[a link](https://example.com) and https://example.com',
    '![a picture](drift.png)',
    '[a]: https://example.com',
    '[a **strong** link](https://example.com)',
    '<b>bold</b> <!-- hidden --> <https://example.com>',
    '<div>',
    '# A heading',
    '> A quotation',
    '---',
    '* * *',
    '-',
    '1986. A good year',
    '<@U123> <!channel> @here #general',
    '__init__ and _a_ in snake_case_name',
    '&amp; &lt;',
    '``` more than a language',
    '```',
    'a \\ b',
    '5 * 3 * 2',
  ])('keeps %j as it was typed', (line) => {
    expect(parseRichText(line)).toEqual([paragraph(text(line))]);
  });

  it('takes indented lines, and a backslash at a line’s end, for text', () => {
    expect(parseRichText('    indented')).toEqual([paragraph(text('indented'))]);
    expect(parseRichText('one\\\ntwo')).toEqual([paragraph(text('one\\ two'))]);
  });

  it('takes the mark after a backslash as itself', () => {
    expect(parseRichText('\\*not strong\\*')).toEqual([paragraph(text('*not strong*'))]);
  });

  it('is not misled by a byte order mark', () => {
    expect(parseRichText('\uFEFF---')).toEqual([paragraph(text('---'))]);
  });

  it('finds nothing in nothing', () => {
    expect(parseRichText(' \n ')).toEqual([]);
  });
});

describe('plainText', () => {
  it('leaves the marks out, and writes a line for a block or item', () => {
    expect(plainText('**Use** `x`:\n\n- a\n- *b*\n\n1. c\n\n```\nd\n```')).toBe(
      'Use x:\n- a\n- b\n1. c\nd',
    );
  });

  const snippet = fc.constantFrom(
    ...['*', '**', '_', '`', '```', '~~~', '\n', '\n\n', '  ', '- ', '1. ', '# ', '> ', '[', ']'],
    ...['(', ')', '<', '>', '!', '&', '\\', '\t', '    ', 'palabra', 'x', 'ñ', '🚀', '\0', '\r\n'],
  );
  const markdown = fc.array(snippet, { maxLength: 40 }).map((parts) => parts.join(''));

  it('never loses a letter', () => {
    const letters = (value: string) => value.match(/\p{L}|\p{Emoji_Presentation}/gu) ?? [];
    fc.assert(
      // A word after a fence names the code's language, and is not shown.
      fc.property(
        markdown.map((value) => value.replaceAll(/(```+|~~~+)[\t ]*/g, '$1\n')),
        (value) => {
          expect(letters(plainText(value))).toEqual(letters(value));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(typeof plainText(value)).toBe('string');
      }),
    );
  });
});
