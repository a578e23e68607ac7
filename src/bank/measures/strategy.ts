import type { QuestionOption } from '../../core/question/schema.ts';
import type { Trial } from './chance.ts';
import { type Choice, isRight } from './choices.ts';

/**
 * How somebody fares who always takes the option with the highest score; of several with the same
 * one, any. If the right option were drawn by lot, this would be chance.
 */
export const takeHighest = (choice: Choice, score: (option: QuestionOption) => number): Trial => {
  const scored = choice.options.map((option) => ({ option, score: score(option) }));
  const highest = Math.max(...scored.map((entry) => entry.score));
  const taken = scored.filter((entry) => entry.score === highest);
  const chance = 1 / choice.options.length;
  return {
    hit: taken.some(({ option }) => isRight(choice, option.id)) ? 1 / taken.length : 0,
    chance,
    variance: chance / taken.length - chance ** 2,
  };
};
