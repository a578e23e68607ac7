import { resolve } from 'node:path';
import type { Speech } from '../../../src/app/present/speech.ts';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import { isChoice } from '../../../src/core/question/choice.ts';
import type {
  ChoiceQuestion,
  IncidentQuestion,
  Question,
} from '../../../src/core/question/schema.ts';
import { loadLanguages } from '../../../src/i18n/languages.ts';
import type { Translator } from '../../../src/i18n/translator.ts';

/** The product's own questions, and every language that it speaks. */
export interface Product {
  readonly questions: readonly Question[];
  readonly choices: readonly ChoiceQuestion[];
  readonly incidents: readonly IncidentQuestion[];
  readonly speeches: readonly Speech[];
  readonly translators: readonly Translator[];
}

const topicsOf = ({ topics }: Bank): Speech['topics'] =>
  new Map(topics.map(({ id, name }) => [id, name]));

/** Reads the bank and the language files of this repository. */
export const loadProduct = async (): Promise<Product> => {
  const folder = resolve(import.meta.dirname, '../../../questions');
  const { bank } = await loadBank([folder], { today: '2026-11-23' });
  const languages = await loadLanguages();
  const translators = languages.codes.map((code) => languages.translator(code));
  return {
    questions: bank.questions,
    choices: bank.questions.filter(isChoice),
    incidents: bank.questions.filter((question) => question.kind === 'incident'),
    translators,
    speeches: translators.map((t) => ({ t, topics: topicsOf(bank) })),
  };
};
