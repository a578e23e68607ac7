/**
 * A text as lower-case words joined by hyphens; accents are dropped.
 *
 * @param maxLength - in characters; words are kept whole where one fits.
 * @returns an empty text where `text` has no Latin letter or digit.
 */
export const slugOf = (text: string, maxLength: number): string => {
  const whole = text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  if (whole.length <= maxLength) {
    return whole;
  }
  const end = whole.lastIndexOf('-', maxLength);
  return whole.slice(0, end > 0 ? end : maxLength);
};

/** The name, or, where it is taken, the name with the lowest number from 2 that is free. */
export const freeName = (name: string, taken: ReadonlySet<string>, maxLength: number): string => {
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    free = `${name.slice(0, maxLength - 4).replace(/-$/, '')}-${number}`;
  }
  return free;
};
