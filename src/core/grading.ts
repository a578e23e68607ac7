import type { OptionId } from './ids.ts';
import type { ChoiceQuestion } from './question/schema.ts';

export interface Grade {
  /** Exactly the right options were chosen, no more and no fewer. */
  readonly right: boolean;
  /** Some of the right options of a `multiple` question were chosen, but not exactly all. */
  readonly partly: boolean;
  /** The question's difficulty for a right answer, otherwise 0. */
  readonly points: number;
}

/** Grades a choice, all or nothing; neither order nor repetition of the options matters. */
export const grade = (question: ChoiceQuestion, optionIds: readonly OptionId[]): Grade => {
  const chosen = new Set(optionIds);
  const hits = question.answer.filter((id) => chosen.has(id)).length;
  const right = hits === question.answer.length && hits === chosen.size;
  return {
    right,
    partly: !right && question.kind === 'multiple' && hits > 0,
    points: right ? question.difficulty : 0,
  };
};
