import type { Question } from '../../core/question/schema.ts';
import { shareFigure, type Trial } from './chance.ts';
import { allChoices, type Choice } from './choices.ts';
import type { Measured } from './figure.ts';
import { languageName, MEASURED_LANGUAGES, type MeasuredLanguage } from './language.ts';
import { wholeOf } from './passages.ts';
import { takeHighest } from './strategy.ts';
import { stemsOf } from './words.ts';

/**
 * How often the option with most words of the scenario is right, over choices with one right option.
 * One right option may well take up words that no wrong one has: in a sound bank every second does.
 * It only tells something when right options do it more often than wrong ones.
 */
export const measureEchoes = (questions: readonly Question[]): Measured => {
  const choices = allChoices(questions).filter(({ choice }) => choice.answer.length === 1);
  return {
    figures: MEASURED_LANGUAGES.map((language) =>
      shareFigure(
        {
          id: `echo-right.${language}`,
          name: `The option nearest to the scenario is right, ${languageName(language)}`,
          mend: 'take up words of the scenario in wrong options as often as in right ones',
        },
        choices.map(({ choice }) => trialOf(choice, language)),
      ),
    ),
    findings: [],
  };
};

const trialOf = (choice: Choice, language: MeasuredLanguage): Trial => {
  const scenario = stemsOf(wholeOf(choice.scenario[language]), language);
  return takeHighest(choice, ({ text }) => {
    const stems = [...stemsOf(wholeOf(text[language]), language).keys()];
    return stems.filter((stem) => scenario.has(stem)).length;
  });
};
