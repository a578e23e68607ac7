import { expect, test } from 'vitest';
import {
  clean,
  fallbackCharacter,
  literal,
  mrkdwnCharacter,
  mrkdwnText,
} from '../../../adapters/slack/escape.ts';

const asMrkdwn = (text: string) => Array.from(mrkdwnText(text), mrkdwnCharacter).join('');
const asFallback = (text: string) => Array.from(clean(text), fallbackCharacter).join('');

test.each([
  ['<!channel>', '<\u2060!channel>'],
  ['<@U1>', '<\u2060@U1>'],
  ['<#C1|x>', '<\u2060#C1|x>'],
  ['<https://evil.example|bank>', '<\u2060https://evil.example|bank>'],
  ['<MAILTO:a@b.c>', '<\u2060MAILTO:a@b.c>'],
  ['<\u202E!channel>', '<\u2060!channel>'],
  ['<\uFEFF@U1>', '<\u2060@U1>'],
  ['&lt;!channel&gt;', '&\u2060lt;!channel&\u2060gt;'],
  ['p99 < 200 & rising > 5', 'p99 < 200 & rising > 5'],
  ['List<String>', 'List<String>'],
  ['@here, *stars* and _lines_', '@here, *stars* and _lines_'],
])('%s stays words where text is taken as it is', (text, shown) => {
  expect(literal(text)).toBe(shown);
});

test.each([
  ['<!channel>', '&lt;!channel&gt;'],
  ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
  ['*bold* _it_ ~no~ `code`', '∗bold∗ ˍitˍ ∼no∼ ˋcodeˋ'],
  [':wave: at 10:30', ':\u2060wave: at 10:30'],
])('%s stays words in mrkdwn', (text, shown) => {
  expect(asMrkdwn(text)).toBe(shown);
});

test('the text beside blocks is escaped, with its marks as they are', () => {
  expect(asFallback('<!here> *a* & `b`')).toBe('&lt;!here&gt; *a* &amp; `b`');
});

test('what can’t be shown goes, and a half character is shown as one that is broken', () => {
  expect(clean('a\u0000b\u0007c\td\ne\r\nf\u200Fg')).toBe('abc\td\ne\nfg');
  expect(clean('a\uD83D')).toBe('a\uFFFD');
  expect(clean('👩\u200D🔬')).toBe('👩\u200D🔬');
});
