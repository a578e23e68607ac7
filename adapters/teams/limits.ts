/**
 * What Teams takes. Lengths are in UTF-16 code units, as strings count them; the rest says its unit.
 */

/**
 * Most of a card, as JSON. Teams refuses a message above 100 KB with 413 `MessageSizeTooBig`, counted
 * over its whole payload in UTF-16, so 2 bytes a unit
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages); this
 * leaves a tenth for what stands around the card. 28 KB is the limit of incoming webhooks alone.
 */
export const CARD_SIZE = 45_000;

/** Buttons in one set: what follows goes into a menu (`maxActions` of Teams' host configuration). */
export const BUTTONS_IN_SET = 6;
/** Teams shows a button's title on one line, cuts it where the button ends, and gives no number. */
export const BUTTON_TEXT = 80;
/** What a phone shows of the title of a button that has the width of a card, by measure. */
export const BUTTON_SHOWN = 40;
export const BUTTON_TOOLTIP = 300;
/** Of a button's command; what `card-data.ts` reads. */
export const COMMAND = 2000;

/** Of one block of text. No limit of Teams: a longer text goes on in a further block. */
export const BLOCK_TEXT = 4000;
export const HEADING_TEXT = 300;
export const FALLBACK_TEXT = 2000;
export const ALT_TEXT = 1000;
/** Of a title or value of a fact, and of a cell. */
export const FACT_TEXT = 500;
export const LINK_TEXT = 300;
export const LINK_URL = 2000;

/** All rows of a leaderboard together, as JSON, so that notes and buttons have room below. */
export const TABLE_SIZE = 24_000;

export const INPUT_LABEL = 500;
export const INPUT_TEXT = 4000;
export const CHOICES = 100;
export const CHOICE_TEXT = 500;

/** How much of {@link CARD_SIZE} a part of a card takes. */
export const sizeOf = (part: unknown): number => JSON.stringify(part).length + ','.length;

const ELLIPSIS = '…';
/** A cut goes back to a space within this part of the limit, so that words stay whole. */
const WORD_SEARCH = 0.3;

/** Cuts a text to a limit, with an ellipsis at its end, at a space where one is near. */
export const cut = (text: string, limit: number): string => {
  if (text.length <= limit) {
    return text;
  }
  const kept = whole(text.slice(0, limit - ELLIPSIS.length));
  const space = kept.lastIndexOf(' ');
  const short = space > kept.length * (1 - WORD_SEARCH) ? kept.slice(0, space) : kept;
  return short.trimEnd() + ELLIPSIS;
};

/** Cuts a text into parts within a limit, at spaces where there are any; no character is lost. */
export const chunks = (text: string, limit: number): string[] => {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const part = whole(rest.slice(0, limit));
    const space = part.lastIndexOf(' ');
    const end = space > part.length * (1 - WORD_SEARCH) ? space + 1 : part.length;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? parts : [...parts, rest];
};

/** A slice without half of a character at its end. */
const whole = (slice: string): string => slice.replace(/[\uD800-\uDBFF]$/, '');

/** Puts things into groups, in their order, as many as fit together; one too big stands alone. */
export const pack = <T>(
  things: readonly T[],
  limit: number,
  sizeOfOne: (thing: T) => number = () => 1,
): T[][] => {
  const groups: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    size += sizeOfOne(thing);
    if (size > limit) {
      groups.push([]);
      size = sizeOfOne(thing);
    }
    groups.at(-1)?.push(thing);
  }
  return groups;
};
