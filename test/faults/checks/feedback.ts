import type { Evidence } from './evidence.ts';

/** What a person was shown after a press: how they answered, or that nothing counts any more. */
export type Shown = 'feedback' | 'closed' | 'gone';

/** By path of the response URL, whether or not the person's client ever got it. */
export const shownBy = ({ calls }: Evidence): ReadonlyMap<string, Shown> =>
  new Map(
    calls
      .filter(({ method }) => method === 'response_url')
      .map(({ path, args }) => [path, kindOf(JSON.stringify(args))]),
  );

const kindOf = (words: string): Shown => {
  if (words.includes('This question is closed')) {
    return 'closed';
  }
  return words.includes('isn’t here any more') ? 'gone' : 'feedback';
};
