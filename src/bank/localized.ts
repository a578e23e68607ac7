import { type Language, languageSchema } from '../core/language.ts';
import type { Question } from '../core/question/schema.ts';
import type { Path } from './problem.ts';

/** One text of a question, with where it stands. */
export interface PlacedText {
  readonly path: Path;
  readonly texts: Readonly<Record<string, unknown>>;
}

/** Every text of a question, in the order of its fields; for a broken question, those it has. */
export const localizedTexts = (value: unknown, path: Path = []): readonly PlacedText[] => {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => localizedTexts(item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if ('en' in value || 'es' in value) {
    return [{ path, texts: { ...value } }];
  }
  return Object.entries(value).flatMap(([key, child]) => localizedTexts(child, [...path, key]));
};

/** The languages in which every text of the question is written. */
export const languagesOf = (question: Question): readonly Language[] => {
  const all = localizedTexts(question);
  return Object.keys(question.scenario)
    .filter((language) => all.every(({ texts }) => language in texts))
    .map((language) => languageSchema.parse(language));
};
