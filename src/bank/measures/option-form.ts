import type { Question } from '../../core/question/schema.ts';
import { allChoices, type PlacedChoice } from './choices.ts';
import { countOf, type Measured, type QuestionFinding } from './figure.ts';
import { languageName, MEASURED_LANGUAGES, type MeasuredLanguage } from './language.ts';

interface Trait {
  /** Whether a text has the trait; `undefined` where it could have neither. */
  readonly has: (text: string) => boolean | undefined;
  /** Says of an option how it differs from most. */
  readonly message: readonly [has: string, lacks: string];
  readonly mend: readonly [has: string, lacks: string];
}

const TRAITS: readonly Trait[] = [
  {
    has: (text) => /[.!?…]$/.test(text.trim()),
    message: ['ends with a full stop, and others don’t', 'ends without a full stop, and others do'],
    mend: ['take the full stop away', 'end it with a full stop'],
  },
  {
    has: (text) => {
      // A digit, a quotation mark or `code` is neither a capital nor a small letter.
      const [first = ''] = text.trim();
      return first.toLowerCase() === first.toUpperCase()
        ? undefined
        : first === first.toUpperCase();
    },
    message: [
      'starts with a capital, and others don’t',
      'starts with a small letter, and others don’t',
    ],
    mend: ['start it with a small letter', 'start it with a capital, or put a name into `code`'],
  },
];

/** Options that start or end in another way than most of their question. */
export const measureOptionForm = (questions: readonly Question[]): Measured => {
  const findings = allChoices(questions).flatMap((placed) =>
    MEASURED_LANGUAGES.flatMap((language) =>
      TRAITS.flatMap((trait) => findingsOf(placed, language, trait)),
    ),
  );
  return { figures: [countOf('mixed-form', 'Options of another form', findings)], findings };
};

const findingsOf = (
  { question, choice }: PlacedChoice,
  language: MeasuredLanguage,
  trait: Trait,
): readonly QuestionFinding[] => {
  const judged = choice.options.flatMap(({ id, text }, place) => {
    const has = trait.has(text[language]);
    return has === undefined ? [] : [{ id, place, has }];
  });
  const having = judged.filter(({ has }) => has);
  const lacking = judged.filter(({ has }) => !has);
  const odd = having.length < lacking.length ? having : lacking;
  return odd.length === judged.length
    ? []
    : odd.map(({ id, place, has }) => ({
        question,
        path: [...choice.path, 'options', place, 'text', language],
        message: `in ${languageName(language)} option \`${id}\` ${trait.message[has ? 0 : 1]}`,
        mend: trait.mend[has ? 0 : 1],
      }));
};
