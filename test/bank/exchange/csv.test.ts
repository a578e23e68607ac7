import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/bank/exchange/csv/read.ts';
import { writeCsv } from '../../../src/bank/exchange/csv/write.ts';
import { formatProblem } from '../../../src/bank/problem.ts';
import { comeBack } from './come-back.ts';
import { incident, multiple, open, requestFor, single } from './made-questions.ts';

const write = (...questions: Parameters<typeof requestFor>[0]) =>
  String(writeCsv(requestFor(questions)).content);
const read = (text: string) => readCsv(text, { file: 'bank.csv', language: 'en' });

describe('writing CSV', () => {
  it('gives every field and language a column, and guards formulas', () => {
    const [mark, heading = '', row = ''] = write(multiple).split(/(?<=\uFEFF)|\r\n/);
    expect(mark).toBe('\uFEFF');
    const columns = heading.replaceAll('"', '').split(',');
    expect(columns.slice(0, 12)).toEqual([
      ...['id', 'topic', 'tags', 'difficulty', 'revision', 'kind', 'scenario.en', 'scenario.es'],
      ...['question.en', 'question.es', 'options.1.id', 'options.1.text.en'],
    ]);
    expect(columns.slice(-8)).toEqual([
      ...['justification.es', 'open.prompt.en', 'open.prompt.es', 'open.keyPoints.1.en'],
      ...['open.keyPoints.1.es', 'references.1.title', 'references.1.url', 'references.1.checked'],
    ]);
    expect(row).toContain(`"add","'=A1+A2","'=A1+A2"`);
    expect(row).toContain('"add subtract"');
  });

  it('carries incidents too', () => {
    const { drafts } = read(write(single, incident, open));
    expect(drafts[2]?.fields).toEqual(expect.objectContaining({ kind: 'open' }));
    expect(write(incident)).toContain('"steps.2.situation.en"');
  });
});

describe('reading CSV', () => {
  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
    ['commas', ','],
  ])('takes %s', (_, mark) => {
    const text = `id${mark}topic${mark}answer\nx${mark}serving${mark}a b\n`;
    expect(read(text).drafts.map(({ fields }) => fields)).toEqual([
      { id: 'x', topic: 'serving', answer: ['a', 'b'] },
    ]);
  });

  it('takes rows that a spreadsheet cut after the last cell', () => {
    expect(read('id,topic,tags\nx,serving\n').drafts).toHaveLength(1);
  });

  it('knows the line of each row, also below cells of several lines', () => {
    const { drafts } = read('id,scenario.en\na,"one\ntwo"\nb,three\n\nc,four\n');
    expect(drafts.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it('tells of rows that can’t be read, and reads the others', () => {
    const { drafts, problems } = read('id,topic\na,serving,more\nb,serving\n');
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^bank\.csv:2:1: this row can’t be read: .*2.*3/),
    ]);
    expect(drafts.map(({ fields }) => fields['id'])).toEqual(['b']);
  });

  it('tells of a quote without an end', () => {
    const { problems } = read('id,topic\na,"serving\n');
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/^bank\.csv:\d:1: this row can’t be read: Quote Not Closed/),
    ]);
  });

  it('tells of columns that are no fields, and never follows them', () => {
    const { drafts, problems } = read(
      'id,__proto__.polluted,options.1.__proto__.x,colour\na,b,c,d\n',
    );
    expect(problems).toHaveLength(3);
    expect(problems.map(formatProblem)[2]).toBe(
      'bank.csv:1:1: column `colour` is no field of a question, and is left out. Mend: name columns like `topic`, `scenario.en` or `options.2.why.es`, or remove it.',
    );
    expect(drafts[0]?.fields).toEqual({ id: 'a' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('leaves to check what is no number', () => {
    const text = write(single).replace('"3"', '"many"').replace(/,3,/, ',many,');
    expect(comeBack(readCsv, [text], ['serving']).problems).toEqual([
      expect.stringContaining('revision: `many` is not a number'),
    ]);
  });
});
