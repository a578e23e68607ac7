import type { Question } from '../../core/question/schema.ts';
import { allChoices, isRight, type PlacedChoice } from './choices.ts';
import { countOf, type Measured, type QuestionFinding } from './figure.ts';
import { MEASURED_LANGUAGES, type MeasuredLanguage } from './language.ts';
import { passageOf } from './passages.ts';
import { wordsOf } from './words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that leave no exception, which wrong options are known by. */
const ABSOLUTE: Readonly<Record<MeasuredLanguage, ReadonlySet<string>>> = {
  en: list(
    'always never only all every everything none nothing any entirely completely immediately ' +
      'guarantee guarantees impossible',
  ),
  es: list(
    'siempre nunca jamás solo sólo todo todos todas nada ningún ninguno ninguna completamente ' +
      'inmediatamente garantiza imposible',
  ),
};

/** Absolute words in wrong options. Inside `code` they are somebody’s name for something. */
export const measureAbsoluteWords = (questions: readonly Question[]): Measured => {
  const findings = allChoices(questions).flatMap(findingsOf);
  return {
    figures: [countOf('absolute-words', 'Absolute words in wrong options', findings)],
    findings,
  };
};

const findingsOf = ({ question, choice }: PlacedChoice): readonly QuestionFinding[] =>
  choice.options.flatMap((option, place) =>
    isRight(choice, option.id)
      ? []
      : MEASURED_LANGUAGES.flatMap((language) => {
          const words = absoluteWords(option.text[language], language);
          return words.length === 0
            ? []
            : [
                {
                  question,
                  path: [...choice.path, 'options', place, 'text', language],
                  message: `wrong option \`${option.id}\` has ${words.join(', ')}`,
                  mend: 'say how much or when instead, or leave the word out',
                },
              ];
        }),
  );

const absoluteWords = (text: string, language: MeasuredLanguage): readonly string[] => {
  const words = new Set(wordsOf(passageOf(text).prose));
  return [...words].filter((word) => ABSOLUTE[language].has(word)).map((word) => `\`${word}\``);
};
