import type { Question } from '../../core/question/schema.ts';
import { allChoices, type Choice, isRight, type PlacedChoice } from './choices.ts';
import { countOf, type Measured, type QuestionFinding } from './figure.ts';
import { MEASURED_LANGUAGES, type MeasuredLanguage } from './language.ts';
import { wholeOf } from './passages.ts';
import { stemsOf } from './words.ts';

/** Words of the question that stand in the right option and in no wrong one: an echo is a hint. */
export const measureRepeatedWords = (questions: readonly Question[]): Measured => {
  const findings = allChoices(questions).flatMap(findingsOf);
  return {
    figures: [countOf('repeated-words', 'Question’s words in the right option alone', findings)],
    findings,
  };
};

const findingsOf = ({ question, choice }: PlacedChoice): readonly QuestionFinding[] =>
  MEASURED_LANGUAGES.flatMap((language) => {
    const words = repeatedWords(choice, language);
    const place = choice.options.findIndex(({ id }) => isRight(choice, id));
    const shown = words.map((word) => `\`${word}\``).join(', ');
    return words.length === 0
      ? []
      : [
          {
            question,
            path: [...choice.path, 'options', place, 'text', language],
            message: `of the options only the right one repeats ${shown} from the question`,
            mend: 'say it with another word there, or use the word in a wrong option too',
          },
        ];
  });

/** With several right options, those words that all of them share. */
const repeatedWords = (choice: Choice, language: MeasuredLanguage): readonly string[] => {
  const stems = choice.options.map(({ id, text }) => ({
    right: isRight(choice, id),
    words: stemsOf(wholeOf(text[language]), language),
  }));
  return [...stemsOf(wholeOf(choice.question[language]), language)]
    .filter(([stem]) => stems.every(({ right, words }) => words.has(stem) === right))
    .map(([, word]) => word);
};
