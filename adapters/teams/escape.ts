/** Unseen, takes no place, and keeps what stands around it from being read as one. */
const JOINER = '\u2060';

/** What can't be shown, or turns the direction of the text around it: no words have need of it. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** Halves of a surrogate pair, which JSON on the way may not carry. */
const HALVES = /\p{Cs}/gu;
/** `<at>` names somebody, and `{{DATE(…)}}` is a date in the reader's zone. */
const FUNCTIONS = /<(?=\/?at\b)|\{(?=\{)/gi;

/** A text without characters that are not there to be read. */
export const clean = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '').replaceAll(HALVES, '\uFFFD');

/** For places that take text as it is: text runs, titles of buttons, labels of inputs. */
export const literal = (text: string): string => clean(text).replaceAll(FUNCTIONS, `$&${JOINER}`);

/** Marks that give way to their doubles: what a backslash does to them differs from client to client. */
const DOUBLES: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };
/** An underscore inside a word, as in `max_depth`, is a mark for no client. */
const MARKS = /[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~/gu;
/** Begins a list, a heading, a quotation or a rule, where it stands first. */
const BLOCK = /^(?=[-+#>]|\d+[.)])/;
/** Tags, entities, escapes, links and definitions of links. */
const INLINE = /<(?=[a-z/!?])|&(?=#?\w+;)|\\(?=[!-/:-@[-`{-~])|\](?=[([:])/gi;

/**
 * For places where clients read Markdown, with differences: text blocks, facts, titles of choices.
 * One line, in which nothing is a mark.
 */
export const unmarked = (text: string): string =>
  literal(text)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(MARKS, (mark) => DOUBLES[mark] ?? mark)
    .replaceAll(INLINE, `$&${JOINER}`)
    .replace(BLOCK, JOINER);

/**
 * A link in a place where clients read Markdown, which Teams documents on every client. Brackets in
 * its words are round.
 */
export const markdownLink = (words: string, url: string): string => {
  const round = words.replaceAll('[', '(').replaceAll(']', ')');
  const address = url
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll(/(&#?\w+);/g, '$1%3B');
  return `[${unmarked(round)}](${address})`;
};
