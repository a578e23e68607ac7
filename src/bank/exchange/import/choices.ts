import type { Fields } from './draft.ts';
import { freeName, slugOf } from './names.ts';

/** A choice as sources with one language tell it. */
export interface SourceChoice {
  readonly text: string;
  readonly right: boolean;
  /** What is said to who chooses it. */
  readonly feedback: string;
}

const MAX_LENGTH = 40;

/**
 * Options and answer in the bank's form.
 *
 * @param ids - of the options in their order, where the source knows them; made from the texts otherwise.
 */
export const choiceFields = (
  choices: readonly SourceChoice[],
  language: string,
  ids?: readonly string[],
): Fields => {
  const names = ids?.length === choices.length ? ids : idsOf(choices);
  const options = choices.map(({ text, right, feedback }, index) => ({
    id: names[index],
    text: { [language]: text },
    ...(!right && feedback !== '' && { why: { [language]: feedback } }),
  }));
  const answer = names.filter((_, index) => choices[index]?.right === true);
  return { kind: answer.length > 1 ? 'multiple' : 'single', options, answer };
};

const idsOf = (choices: readonly SourceChoice[]): readonly string[] => {
  const taken = new Set<string>();
  for (const { text } of choices) {
    taken.add(freeName(slugOf(text, MAX_LENGTH) || 'option', taken, MAX_LENGTH));
  }
  return [...taken];
};

/** Feedback to right choices: the bank says it once, in the justification. */
export const rightFeedback = (choices: readonly SourceChoice[]): readonly string[] =>
  choices.filter(({ right, feedback }) => right && feedback !== '').map(({ feedback }) => feedback);
