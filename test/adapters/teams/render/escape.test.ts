import { expect, test } from 'vitest';
import { literal, markdownLink, unmarked } from '../../../../adapters/teams/escape.ts';
import { linksIn, marksIn, readMarkdown } from '../../../support/teams/card-parts.ts';

const JOINER = '\u2060';

test.each([
  ['plain words, 5 * 3 − 2', 'plain words, 5 ∗ 3 − 2'],
  ['max_depth and a_b', 'max_depth and a_b'],
  ['__init__ _x_', 'ˍˍinitˍˍ ˍxˍ'],
  ['**bold** `code` ~~gone~~ ~5 ms', '∗∗bold∗∗ ˋcodeˋ ∼∼gone∼∼ ~5 ms'],
  ['/mlops quiz [topic]', '/mlops quiz [topic]'],
  ['[a](https://b)', `[a]${JOINER}(https://b)`],
  ['- one\n- two', `${JOINER}- one - two`],
  ['1. Januar', `${JOINER}1. Januar`],
  ['2026 was good', '2026 was good'],
  ['a < b && R&D', 'a < b && R&D'],
  ['<b>x</b> &lt;', `<${JOINER}b>x<${JOINER}/b> &${JOINER}lt;`],
  ['C:\\temp \\*', `C:\\temp \\∗`],
  ['\\[x\\]', `\\${JOINER}[x\\${JOINER}]`],
])('%j is words where Markdown is read', (typed, written) => {
  expect(unmarked(typed)).toBe(written);
  expect(marksIn(written)).toEqual([]);
  expect(readMarkdown(written)).toBe(written);
});

test('nobody is called, and no date is worked out, in a text that is shown as it is', () => {
  expect(literal('<at>Ana</at> {{DATE(x)}} *y* [z](u)')).toBe(
    `<${JOINER}at>Ana<${JOINER}/at> {${JOINER}{DATE(x)}} *y* [z](u)`,
  );
  expect(literal('a\r\nb\u0000\u202E\uD83D')).toBe('a\nb\uFFFD');
});

test('a link leads where it says, whatever its words and its address hold', () => {
  const link = markdownLink('[2103.00020] *CLIP* (v1)', 'https://a.example/x_(y)?b=1&copy;=2');
  expect(linksIn(link)).toEqual(['https://a.example/x_%28y%29?b=1&copy%3B=2']);
  expect(readMarkdown(link)).toBe('(2103.00020) ∗CLIP∗ (v1)');
});
