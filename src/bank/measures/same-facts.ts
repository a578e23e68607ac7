import type { Question } from '../../core/question/schema.ts';
import { type Facts, factsOf } from './facts.ts';
import { countOf, type Measured, type QuestionFinding } from './figure.ts';
import { type PlacedPassage, passagesOf } from './passages.ts';

/** Numbers, `code` and names that one language has and the other lacks. */
export const measureSameFacts = (questions: readonly Question[]): Measured => {
  const findings = questions.flatMap((question) =>
    passagesOf(question).flatMap((passage) => findingsOf(question, passage)),
  );
  return {
    figures: [countOf('unlike-languages', 'Texts that differ between languages', findings)],
    findings,
  };
};

const findingsOf = (question: Question, { path, passages }: PlacedPassage): QuestionFinding[] => {
  const [en, es] = [factsOf(passages.en), factsOf(passages.es)];
  const finding = (message: string): QuestionFinding => ({
    question,
    path: [...path, 'es'],
    message,
    mend: 'say the same in both languages',
  });
  return [
    ...KINDS.flatMap(([kind, name]) => differences(name, en[kind], es[kind])),
    ...(en.blocks === es.blocks ? [] : ['one language has more blocks of code than the other']),
  ].map(finding);
};

const KINDS = [
  ['numbers', 'number'],
  ['code', 'code'],
  ['names', 'name'],
] as const satisfies readonly (readonly [keyof Facts, string])[];

const differences = (
  name: string,
  en: readonly string[],
  es: readonly string[],
): readonly string[] => [
  ...without(en, es).map((fact) => `the ${name} \`${fact}\` is in English and not in Spanish`),
  ...without(es, en).map((fact) => `the ${name} \`${fact}\` is in Spanish and not in English`),
];

/** Of what is twice in one list and once in the other, one remains. */
const without = (list: readonly string[], other: readonly string[]): readonly string[] => {
  const left = [...other];
  return list.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) {
      left.splice(place, 1);
    }
    return place < 0;
  });
};
