import type { Passage } from './passages.ts';

/** What two languages have to say alike. */
export interface Facts {
  /** As digits with a decimal point, in order of size of text; one that stands twice is there twice. */
  readonly numbers: readonly string[];
  /** What stands in `code`, each once. */
  readonly code: readonly string[];
  /** Names such as SageMaker and vCPU, and addresses, each once. */
  readonly names: readonly string[];
  /** How many fenced blocks. */
  readonly blocks: number;
}

export const factsOf = ({ prose, spans, blocks }: Passage): Facts => ({
  numbers: numbersOf([prose, ...blocks].join('\n')),
  code: distinct(spans),
  names: distinct([...addressesOf(prose), ...namesOf(prose)]),
  blocks: blocks.length,
});

/** `12,000`, `12.000` and `12 000` are one number, and so are `0.85` and `0,85`. */
const numbersOf = (text: string): readonly string[] =>
  text
    .replaceAll(SPACED, (digits) => digits.replaceAll(/\s/g, ''))
    .replaceAll(/(?<=\d)[.,](?=\d{3}(?!\d))/g, '')
    .replaceAll(/(?<=\d),(?=\d)/g, '.')
    .match(/\d+(?:\.\d+)*/g)
    ?.sort() ?? [];

/** Thousands with a space (`p99 450 ms` has none). */
const SPACED = /(?<![\p{L}\p{N}.,])\d{1,3}(?:\s\d{3})+(?!\d)/gu;

const ADDRESS = /https?:\/\/[^\s)]+[^\s).,;:]/g;

const addressesOf = (prose: string): readonly string[] => prose.match(ADDRESS) ?? [];

/**
 * Words with a capital inside, which no language translates; capitals alone are often translated
 * (AI, IA), and a capital at the start says nothing. A plural is the same name.
 */
const namesOf = (prose: string): readonly string[] =>
  (prose.replaceAll(ADDRESS, '').match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => /\p{Ll}/u.test(word) && /^.+\p{Lu}/u.test(word));

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].sort();
