/** Unseen, takes no place, and keeps what stands around it from being read as one. */
const JOINER = '\u2060';

/** What can't be shown, or turns the direction of the text around it: no words have need of it. */
const UNSEEN = /(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/** Halves of a surrogate pair, which JSON on the way may not carry. */
const HALVES = /\p{Cs}/gu;
/** How Slack writes mentions, broadcasts, dates and links: `<@U1>`, `<!channel>`, `<https://…|…>`. */
const CONTROL = /<(?=[@#!]|[a-z][a-z0-9+.-]*:)/gi;
const ENTITY = /&(?=(?:amp|lt|gt);)/g;

/** A text without characters that are not there to be read. */
export const clean = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '').replaceAll(HALVES, '\uFFFD');

/**
 * For places that take text as it is: `plain_text`, and text in `rich_text`. What Slack would read
 * in a mrkdwn text is broken up without being seen, so that it stays words wherever it is passed on.
 */
export const literal = (text: string): string =>
  clean(text).replaceAll(CONTROL, `<${JOINER}`).replaceAll(ENTITY, `&${JOINER}`);

const MRKDWN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // Slack has no way to write these marks as themselves: they give way to their doubles.
  '*': '∗',
  _: 'ˍ',
  '~': '∼',
  '`': 'ˋ',
};

/** One character as mrkdwn shows it; for the `encode` of a cut, so that no entity is cut in two. */
export const mrkdwnCharacter = (character: string): string => MRKDWN[character] ?? character;

/** One character of the `text` beside blocks, where notifications would show doubles of marks. */
export const fallbackCharacter = (character: string): string =>
  '&<>'.includes(character) ? (MRKDWN[character] ?? character) : character;

/** A text for mrkdwn before its characters are encoded: `:name:` must not become a picture. */
export const mrkdwnText = (text: string): string =>
  clean(text).replaceAll(/:(?=[\w+'-]+:)/g, `:${JOINER}`);
