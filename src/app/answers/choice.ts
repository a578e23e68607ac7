import type { OptionId } from '../../core/ids.ts';
import type { ChoiceQuestion } from '../../core/question/schema.ts';

/**
 * What was chosen, each option once, in the order of the question's file.
 *
 * @returns `undefined` when it isn't an answer to this question: nothing, an option that it doesn't
 * have, or several where one is asked for.
 */
export const readChoice = (
  question: ChoiceQuestion,
  chosen: readonly OptionId[],
): readonly OptionId[] | undefined => {
  const known = question.options.map(({ id }) => id).filter((id) => chosen.includes(id));
  const allKnown = chosen.every((id) => known.includes(id));
  const asMany = question.kind === 'single' ? known.length === 1 : known.length > 0;
  return allKnown && asMany ? known : undefined;
};
