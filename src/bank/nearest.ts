import { distance } from 'fastest-levenshtein';

/** The known words, the most alike first. */
export const byLikeness = (word: string, known: Iterable<string>): readonly string[] =>
  [...new Set(known)]
    .map((candidate) => ({
      candidate,
      away: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .sort((a, b) => a.away - b.away)
    .map(({ candidate }) => candidate);

/** The known word that `word` was probably meant to be, if there is one. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const [best] = byLikeness(
    word,
    [...known].filter((candidate) => candidate !== word),
  );
  return best !== undefined && distance(word, best) <= Math.max(1, Math.floor(best.length / 3))
    ? best
    : undefined;
};
