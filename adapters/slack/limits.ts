/**
 * What Slack accepts, in UTF-16 code units and items. Each number stands in Slack's reference,
 * https://docs.slack.dev/reference/block-kit and https://docs.slack.dev/reference/views, unless its
 * comment says otherwise.
 */
export const BLOCKS_IN_MESSAGE = 50;
export const BLOCKS_IN_VIEW = 100;
export const HEADER_TEXT = 150;
/** Of a text object, as in a context; Slack gives 3,000 for text objects, and clients fold long ones. */
export const CONTEXT_TEXT = 2000;
export const FIELD_TEXT = 2000;
export const FIELDS_IN_SECTION = 10;
/** Slack gives none for `rich_text`: kept to what a section may hold. */
export const RICH_TEXT = 3000;
export const ALT_TEXT = 2000;
export const LINK_URL = 3000;
/** Of a link's words; Slack gives none. */
export const LINK_TEXT = 300;

export const BUTTON_TEXT = 75;
/** Clients may cut a button's text from here on (reference of the button element). */
export const BUTTON_SHOWN = 30;
export const BUTTON_LABEL = 75;
export const BUTTON_VALUE = 2000;
export const BUTTONS_IN_ROW = 5;
export const OPTION_TEXT = 75;
export const CHECKBOXES = 10;
export const SELECT_OPTIONS = 100;

export const TABLE_ROWS = 100;
/** Of one cell; Slack gives none. */
export const TABLE_CELL = 200;
/** All rows of a leaderboard together, as JSON, so that one message takes it; see {@link MESSAGE_WEIGHT}. */
export const TABLE_WEIGHT = 9000;

export const MODAL_TITLE = 24;
export const MODAL_SUBMIT = 24;
export const INPUT_LABEL = 2000;
export const INPUT_HINT = 2000;
export const INPUT_TEXT = 3000;

/** Of `text` beside blocks; Slack asks for no more in https://docs.slack.dev/reference/methods/chat.postMessage. */
export const FALLBACK_TEXT = 4000;
/**
 * All blocks of a message together, as {@link weightOf} counts. Slack documents no such number, and
 * refuses with `msg_blocks_too_long` from about 13,200 characters: slackapi/bolt-js issues 2509, 2867.
 */
export const MESSAGE_WEIGHT = 13_000;
/** What a block costs beside its own JSON (bolt-js issue 2509: a divider costs 125). */
const BLOCK_WEIGHT = 110;

/** What some blocks cost of {@link MESSAGE_WEIGHT}. */
export const weightOf = (blocks: readonly object[]): number =>
  blocks.reduce((sum, block) => sum + JSON.stringify(block).length + BLOCK_WEIGHT, 0);

const ELLIPSIS = '…';
/** A cut goes back to a space within this part of the limit, so that words stay whole. */
const WORD_SEARCH = 0.3;

/**
 * Cuts a text to a limit, with an ellipsis at its end, at a space where one is near. Characters stay
 * whole; so do entities and marks, when `encode` says what one character becomes.
 */
export const cut = (
  text: string,
  limit: number,
  encode: (character: string) => string = (character) => character,
): string => {
  const whole = Array.from(text, encode).join('');
  if (whole.length <= limit) {
    return whole;
  }
  const kept = takeWhileFits(text, limit - ELLIPSIS.length, encode);
  const space = kept.lastIndexOf(' ');
  const short = space > kept.length * (1 - WORD_SEARCH) ? kept.slice(0, space) : kept;
  return short.trimEnd() + ELLIPSIS;
};

const takeWhileFits = (text: string, limit: number, encode: (character: string) => string) => {
  let kept = '';
  for (const character of text) {
    const next = kept + encode(character);
    if (next.length > limit) {
      break;
    }
    kept = next;
  }
  return kept;
};

/** Cuts a text into parts within a limit, at spaces where there are any; no character is lost. */
export const chunks = (text: string, limit: number): string[] => {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const part = firstPart(rest, limit);
    parts.push(part);
    rest = rest.slice(part.length);
  }
  return rest === '' ? parts : [...parts, rest];
};

const firstPart = (text: string, limit: number): string => {
  const part = takeWhileFits(text.slice(0, limit), limit - 1, (character) => character);
  const space = part.lastIndexOf(' ');
  return space > part.length * (1 - WORD_SEARCH) ? part.slice(0, space + 1) : part;
};

/** Puts things into groups, in their order, as many as fit together; one too big stands alone. */
export const pack = <T>(
  things: readonly T[],
  limit: number,
  sizeOf: (thing: T) => number = () => 1,
): T[][] => {
  const groups: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    size += sizeOf(thing);
    if (size > limit) {
      groups.push([]);
      size = sizeOf(thing);
    }
    groups.at(-1)?.push(thing);
  }
  return groups;
};
