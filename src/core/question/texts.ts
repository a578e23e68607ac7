import type { Localized, OpenForm, Question, QuestionOption } from './schema.ts';

/** The form to answer a question in one's own words; `undefined` where it has none. Incidents have none. */
export const openForm = (question: Question): OpenForm | undefined =>
  question.kind === 'incident' ? undefined : question.open;

const openTexts = ({ prompt, keyPoints }: OpenForm): Localized[] => [prompt, ...keyPoints];

interface Decision {
  readonly situation?: Localized | undefined;
  readonly question: Localized;
  readonly options: readonly QuestionOption[];
  readonly justification: Localized;
}

const decisionTexts = ({ situation, question, options, justification }: Decision): Localized[] => [
  ...(situation === undefined ? [] : [situation]),
  question,
  ...options.flatMap(({ text, why }) => (why === undefined ? [text] : [text, why])),
  justification,
];

const askedTexts = (question: Question): Localized[] => {
  switch (question.kind) {
    case 'open':
      return [question.question, ...openTexts(question.open)];
    case 'incident':
      return question.steps.flatMap(decisionTexts);
    default:
      return decisionTexts(question);
  }
};

/**
 * Every text that the question shows with its options; of an incident, those of all its steps; of a
 * question without options, those of its open form.
 */
const shownTexts = (question: Question): Localized[] => [
  question.scenario,
  ...askedTexts(question),
  question.justification,
  ...(question.picture === undefined ? [] : [question.picture.alt]),
];

/** Whether every text that asking this question shows is there in the language. */
export const speaks = (question: Question, language: string): boolean =>
  shownTexts(question).every((text) => text[language] !== undefined);
