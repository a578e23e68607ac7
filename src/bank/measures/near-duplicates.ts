import type { Question } from '../../core/question/schema.ts';
import { localizedTexts } from '../localized.ts';
import { countOf, type Figure, type Measured } from './figure.ts';
import { MEASURED_LANGUAGES, type MeasuredLanguage } from './language.ts';
import { stemsOf } from './words.ts';

/**
 * The part of their words that two questions may share. Measured over 230: two on one error of one
 * service share up to 0.30; two writers who had the same trouble in mind, 0.35; a copy with other
 * numbers and names 0.7 and more, and if every fifth word is another as well, 0.36 and more.
 */
export const MOST_ALIKE = 0.33;

/** Questions whose scenario and question are, but for names and numbers, those of another. */
export const measureDuplicates = (questions: readonly Question[]): Measured => {
  const alike = alikePairs(questions);
  const findings = alike
    .filter(({ likeness }) => likeness > MOST_ALIKE)
    .map(({ question, other, likeness }) => ({
      question,
      path: ['scenario'],
      message: `it shares ${Math.round(likeness * 100)} % of its words with \`${other.id}\``,
      mend: 'ask something that the other doesn’t, or leave one of them out',
    }));
  return {
    figures: [mostAlike(alike), countOf('near-duplicates', 'Near-duplicates', findings)],
    findings,
  };
};

interface Alike {
  readonly question: Question;
  readonly other: Question;
  /** 0: no word in common, 1: all of them; the mean over the languages. */
  readonly likeness: number;
}

const mostAlike = (alike: readonly Alike[]): Figure => ({
  id: 'most-alike',
  name: 'Likeness of the two questions most alike',
  unit: 'share',
  value: alike.length === 0 ? null : Math.max(...alike.map(({ likeness }) => likeness)),
  most: MOST_ALIKE,
});

/** Each question that shares anything with an earlier one, with the one that it is most like. */
const alikePairs = (questions: readonly Question[]): readonly Alike[] => {
  const read = questions.map((question) => ({
    question,
    stems: MEASURED_LANGUAGES.map((language) => stemsAsked(question, language)),
  }));
  return read.flatMap(({ question, stems }, place) => {
    const before = read.slice(0, place).map((other) => ({
      question,
      other: other.question,
      likeness: mean(stems.map((set, index) => jaccard(set, other.stems[index] ?? NONE))),
    }));
    const [first, ...rest] = before;
    return first === undefined
      ? []
      : [rest.reduce((best, next) => (next.likeness > best.likeness ? next : best), first)];
  });
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const NONE: ReadonlySet<string> = new Set();

/** What is read before the options. Numbers don’t count, since a copy has others. */
const stemsAsked = (question: Question, language: MeasuredLanguage): ReadonlySet<string> => {
  const asked = localizedTexts(question).filter(({ path }) => ASKED.has(path.at(-1)));
  const text = asked.map(({ texts }) => texts[language]).join('\n');
  return new Set(stemsOf(text, language).keys());
};

const ASKED: ReadonlySet<PropertyKey | undefined> = new Set(['scenario', 'situation', 'question']);

/** The part of two sets that they have in common. */
const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let common = 0;
  for (const item of a) {
    common += b.has(item) ? 1 : 0;
  }
  return common === 0 ? 0 : common / (a.size + b.size - common);
};
