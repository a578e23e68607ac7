import type { Question } from '../../core/question/schema.ts';
import { allChoices, type PlacedChoice } from './choices.ts';
import { countOf, type Measured, type QuestionFinding } from './figure.ts';
import { languageName, MEASURED_LANGUAGES, type MeasuredLanguage } from './language.ts';
import { lengthOf } from './longest-option.ts';

/** A question's longest option may have so many times the characters of its shortest … */
const RATIO = 1.6;
/** … and so many more: names of one or two words differ a lot without telling anything. */
const SLACK = 12;

/** Options whose length sets them apart from the others of their question. */
export const measureOptionLengths = (questions: readonly Question[]): Measured => {
  const findings = allChoices(questions).flatMap((placed) =>
    MEASURED_LANGUAGES.flatMap((language) => findingsOf(placed, language)),
  );
  return {
    figures: [countOf('unequal-options', 'Options of unequal length', findings)],
    findings,
  };
};

const findingsOf = (
  { question, choice }: PlacedChoice,
  language: MeasuredLanguage,
): readonly QuestionFinding[] => {
  const sized = choice.options
    .map(({ id, text }, place) => ({ id, place, length: lengthOf(text[language]) }))
    .sort((a, b) => a.length - b.length);
  const [shortest, longest] = [sized.at(0), sized.at(-1)];
  if (shortest === undefined || longest === undefined) {
    return [];
  }
  const most = Math.floor(RATIO * shortest.length + SLACK);
  return longest.length <= most
    ? []
    : [
        {
          question,
          path: [...choice.path, 'options', longest.place, 'text', language],
          message:
            `in ${languageName(language)} option \`${longest.id}\` has ${longest.length} characters, ` +
            `while \`${shortest.id}\` has ${shortest.length}`,
          mend: `shorten it to ${most} characters, or lengthen \`${shortest.id}\``,
        },
      ];
};
