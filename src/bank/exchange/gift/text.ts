/**
 * A text for GIFT: marks of GIFT get a backslash, and a line's end becomes `\n`, since GIFT ends a
 * question at an empty line.
 */
export const giftText = (text: string): string =>
  text.replaceAll(/[\\~=#{}:]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');

/**
 * What readers of GIFT put in the place of a mark while they read, and so take for one when it was
 * typed; and line ends of other systems, which become ours.
 */
const UNCARRIED = /&&0(?:10|35|58|61|92)|&&12[356];|\r/;

/** Whether GIFT would change the text. */
export const isUncarried = (text: string): boolean => UNCARRIED.test(text);

/** A text where GIFT may expect a format or a weight first. */
export const giftLead = (text: string): string =>
  /^[[%]/.test(text) ? `[markdown]${giftText(text)}` : giftText(text);
