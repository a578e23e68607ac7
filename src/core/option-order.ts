import { compareText, hashOf } from './hash.ts';
import type { OptionId } from './ids.ts';
import type { ChoiceQuestion } from './question/schema.ts';

/**
 * The places of a question's options on screen, first to last. The same seed always gives the same
 * order, whatever their order in the file; take the round's or the practice's id as the seed.
 */
export const orderOptions = (question: ChoiceQuestion, seed: string): OptionId[] =>
  question.options
    .map(({ id }) => ({ id, hash: hashOf(seed, id) }))
    .sort((a, b) => compareText(a.hash, b.hash))
    .map(({ id }) => id);
