import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemSpanish } from '@orama/stemmers/spanish';
import { stopwords as englishStopWords } from '@orama/stopwords/english';
import { stopwords as spanishStopWords } from '@orama/stopwords/spanish';
import type { MeasuredLanguage } from './language.ts';

const VOCABULARY: Readonly<
  Record<MeasuredLanguage, { stop: ReadonlySet<string>; stem: (word: string) => string }>
> = {
  en: { stop: new Set(englishStopWords), stem: stemEnglish },
  es: { stop: new Set(spanishStopWords), stem: stemSpanish },
};

/** `read-only`, `model's`, `p99.9` and `n_estimators` are one word each. */
const WORD = /[\p{L}\p{N}]+(?:['._-][\p{L}\p{N}]+)*/gu;

/** The words of a text in lower case, in their order. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];

/** A shorter word seldom carries a meaning that gives something away. */
const SHORTEST = 4;

/** The words of a text that carry its meaning, by stem: `monitored` and `monitors` are one. */
export const stemsOf = (text: string, language: MeasuredLanguage): ReadonlyMap<string, string> => {
  const { stop, stem } = VOCABULARY[language];
  const significant = wordsOf(text)
    .map((word) => word.replace(/'s$/, ''))
    .filter((word) => word.length >= SHORTEST && /\p{L}/u.test(word) && !stop.has(word));
  return new Map(significant.map((word) => [stem(word), word]));
};
