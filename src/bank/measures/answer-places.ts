import type { Question } from '../../core/question/schema.ts';
import { shareFigure, type Trial } from './chance.ts';
import { allChoices, type Choice, isRight } from './choices.ts';
import type { Measured } from './figure.ts';

/**
 * How often the right option stands first, second and so on in its file, among the choices that
 * have such a place. The bot mixes options anew each round; an exported bank keeps the file's order.
 */
export const measurePlaces = (questions: readonly Question[]): Measured => {
  const choices = allChoices(questions).map(({ choice }) => choice);
  const places = Math.max(0, ...choices.map(({ options }) => options.length));
  return {
    figures: Array.from({ length: places }, (_, place) =>
      shareFigure(
        {
          id: `right-place.${place + 1}`,
          name: `The right option stands in place ${place + 1}`,
          mend: 'run `npm run questions -- shuffle <files…>` over the questions that were added',
        },
        choices
          .filter(({ options }) => options.length > place)
          .map((choice) => trialOf(choice, place)),
      ),
    ),
    findings: [],
  };
};

const trialOf = (choice: Choice, place: number): Trial => {
  const option = choice.options[place];
  const chance = choice.answer.length / choice.options.length;
  return {
    hit: option !== undefined && isRight(choice, option.id) ? 1 : 0,
    chance,
    variance: chance * (1 - chance),
  };
};
