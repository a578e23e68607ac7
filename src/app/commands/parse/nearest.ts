import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** How many letters may be wrong: more in a long word, hardly any in a short one. */
const tolerance = (length: number): number => {
  if (length < 6) {
    return 1;
  }
  return length < 9 ? 2 : 3;
};

const sorted = (text: string): string => [...text].sort().join('');

/** Letters that are wrong; the right letters in another order are one slip of the fingers. */
const slips = (typed: string, spelling: string): number =>
  typed !== spelling && sorted(typed) === sorted(spelling) ? 1 : distance(typed, spelling);

/** The spelling that was probably meant, or `undefined`; the first one wins where two are as near. */
export const nearest = (typed: string, spellings: readonly string[]): string | undefined => {
  const text = fold(typed);
  const near = spellings
    .map((spelling) => ({ spelling, letters: slips(text, fold(spelling)) }))
    .filter(({ letters }) => letters <= tolerance(text.length) && letters < text.length)
    .sort((a, b) => a.letters - b.letters);
  return near[0]?.spelling;
};
