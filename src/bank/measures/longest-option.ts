import type { Question } from '../../core/question/schema.ts';
import { shareFigure } from './chance.ts';
import { allChoices } from './choices.ts';
import type { Measured } from './figure.ts';
import { languageName, MEASURED_LANGUAGES } from './language.ts';
import { takeHighest } from './strategy.ts';

/** How often the longest option is right, over choices with one right option. */
export const measureLongest = (questions: readonly Question[]): Measured => {
  const choices = allChoices(questions).filter(({ choice }) => choice.answer.length === 1);
  return {
    figures: MEASURED_LANGUAGES.map((language) =>
      shareFigure(
        {
          id: `longest-right.${language}`,
          name: `The longest option is right, ${languageName(language)}`,
          mend: 'lengthen wrong options and shorten right ones, or the other way round',
        },
        choices.map(({ choice }) => takeHighest(choice, ({ text }) => lengthOf(text[language]))),
      ),
    ),
    findings: [],
  };
};

/** The characters of an option as a reader sees them. */
export const lengthOf = (text: string): number => [...text.trim()].length;
