import type { Fields } from './draft.ts';
import { freeName, slugOf } from './names.ts';

/** A choice as sources with one language tell it. */
export interface SourceChoice {
  readonly text: string;
  readonly right: boolean;
  /** What is said to who chooses it. */
  readonly feedback: string;
}

interface KnownIds {
  readonly options?: readonly string[] | undefined;
  readonly answer?: readonly string[] | undefined;
}

const MAX_LENGTH = 40;

/**
 * Options and answer in the bank's form.
 *
 * @param known - ids of the options in their order, and of the right ones in theirs, where the source
 *   tells them; the options' are made from the texts otherwise.
 */
export const choiceFields = (
  choices: readonly SourceChoice[],
  language: string,
  known: KnownIds = {},
): Fields => {
  const names = known.options?.length === choices.length ? known.options : idsOf(choices);
  const options = choices.map(({ text, right, feedback }, index) => ({
    id: names[index],
    text: { [language]: text },
    ...(!right && feedback !== '' && { why: { [language]: feedback } }),
  }));
  const right = names.filter((_, index) => choices[index]?.right === true);
  const answer = hasTheSame(right, known.answer) ? known.answer : right;
  return { kind: answer.length > 1 ? 'multiple' : 'single', options, answer };
};

/** What is marked right counts: a comment may be older than the marks. */
const hasTheSame = (
  right: readonly string[],
  answer: readonly string[] | undefined,
): answer is readonly string[] =>
  answer?.length === right.length && right.every((id) => answer.includes(id));

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
