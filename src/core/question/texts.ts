import type { Localized, OpenForm, Question } from './schema.ts';

const openTexts = (open: OpenForm | undefined): Localized[] =>
  open === undefined ? [] : [open.prompt, ...open.keyPoints];

const optionTexts = (question: Question): Localized[] =>
  question.kind === 'open'
    ? []
    : question.options.flatMap(({ text, why }) => (why === undefined ? [text] : [text, why]));

/** Every text that the question shows with its options, or, where it has none, as an open question. */
const shownTexts = (question: Question): Localized[] => [
  question.scenario,
  question.question,
  question.justification,
  ...(question.picture === undefined ? [] : [question.picture.alt]),
  ...(question.kind === 'open' ? openTexts(question.open) : optionTexts(question)),
];

/** Whether every text that asking this question shows is there in the language. */
export const speaks = (question: Question, language: string): boolean =>
  shownTexts(question).every((text) => text[language] !== undefined);
