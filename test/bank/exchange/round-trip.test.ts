import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/bank/exchange/csv/read.ts';
import { writeCsv } from '../../../src/bank/exchange/csv/write.ts';
import { readGift } from '../../../src/bank/exchange/gift/read.ts';
import { isUncarried } from '../../../src/bank/exchange/gift/text.ts';
import { writeGift } from '../../../src/bank/exchange/gift/write.ts';
import type { ReadFormat } from '../../../src/bank/exchange/import/draft.ts';
import { inFileOrder } from '../../../src/bank/exchange/order.ts';
import { readYaml } from '../../../src/bank/exchange/yaml/read.ts';
import { questionYaml } from '../../../src/bank/exchange/yaml/write.ts';
import { localizedTexts } from '../../../src/bank/localized.ts';
import type { Question } from '../../../src/core/question/schema.ts';
import { someQuestions } from './arbitrary.ts';
import { loadOwnBank } from './bank.ts';
import { comeBack } from './come-back.ts';
import { incident } from './made-questions.ts';

const request = (questions: readonly Question[], language: string) => ({
  ...{ questions, language, topics: [], pictures: new Map(), now: 0 },
});

interface Trip {
  readonly read: ReadFormat;
  readonly write: (questions: readonly Question[]) => readonly string[];
  /** Whether the format promises to bring the question back as it is. */
  readonly carries: (question: Question) => boolean;
}

const TRIPS: Readonly<Record<string, Trip>> = {
  gift: {
    read: readGift,
    write: (questions) =>
      ['en', 'es'].map((language) => String(writeGift(request(questions, language)).content)),
    carries: (question) =>
      question.kind !== 'incident' &&
      localizedTexts(question)
        .flatMap(({ texts }) => Object.values(texts))
        .every((text) => !isUncarried(String(text))) &&
      question.references.every(({ title }) => !isUncarried(title)),
  },
  csv: {
    read: readCsv,
    write: (questions) => [String(writeCsv(request(questions, 'en')).content)],
    carries: () => true,
  },
  yaml: {
    read: readYaml,
    write: (questions) => [
      questions.map((question) => questionYaml(inFileOrder(question))).join('---\n'),
    ],
    carries: () => true,
  },
};

describe.each(Object.entries(TRIPS))('%s', (_, { read, write, carries }) => {
  it('brings the whole bank back', async () => {
    const { bank } = await loadOwnBank();
    const topics = bank.topics.map(({ id }) => id);
    const carried = bank.questions.filter(carries);
    const back = comeBack(read, write(carried), topics);
    expect(back.problems).toEqual([]);
    expect(new Set(back.questions)).toEqual(new Set(carried));
    const left = bank.questions.filter((question) => !carries(question));
    expect(left.filter(({ kind }) => kind !== 'incident')).toEqual([]);
  });

  it('brings every question back, whatever its texts', () => {
    fc.assert(
      fc.property(someQuestions, (questions) => {
        const carried = questions.filter(carries);
        const back = comeBack(read, write(carried), ['serving', 'cost']);
        expect(back.problems).toEqual([]);
        expect(new Set(back.questions)).toEqual(new Set(carried));
      }),
      { numRuns: 150 },
    );
  });
});

it('brings the steps of an incident back from GIFT as questions of their own', () => {
  const { read, write } = TRIPS['gift'] as Trip;
  const { questions, problems } = comeBack(read, write([incident]), ['serving']);
  expect(problems).toEqual([]);
  expect(questions.map(({ id, kind, scenario }) => [id, kind, scenario.es])).toEqual([
    ['night-1', 'single', 'Latencia: el **p99** se duplicó.'],
    ['night-2', 'single', 'Miraste.'],
    ['night-3', 'single', 'Actuaste.'],
  ]);
});
