import { describe, expect, it } from 'vitest';
import { choiceFields } from '../../../src/bank/exchange/import/choices.ts';
import type { Draft, Fields } from '../../../src/bank/exchange/import/draft.ts';
import { planImport } from '../../../src/bank/exchange/import/import.ts';
import { freeName, slugOf } from '../../../src/bank/exchange/import/names.ts';
import { splitStem } from '../../../src/bank/exchange/import/stem.ts';

const draft = (language: string | undefined, fields: Fields, file = 'a'): Draft => ({
  ...{ file, line: 1, fields: { id: 'x', topic: 'serving', ...fields }, notes: [] },
  ...(language !== undefined && { languages: [language] }),
});

const plan = (...drafts: readonly Draft[]) =>
  planImport(drafts, { known: new Set(['serving']), topic: undefined });

describe('one question in several languages', () => {
  it('is put together, however many there are', () => {
    const { entries, problems } = plan(
      draft('en', { question: { en: 'Why?' }, options: [{ id: 'a', text: { en: 'A' } }] }),
      draft('es', { question: { es: '¿Por qué?' }, options: [{ id: 'a', text: { es: 'A' } }] }),
      draft('fr', { question: { fr: 'Pourquoi ?' }, options: [{ id: 'a', text: { fr: 'A' } }] }),
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ fields }) => fields)).toEqual([
      expect.objectContaining({
        question: { en: 'Why?', es: '¿Por qué?', fr: 'Pourquoi ?' },
        options: [{ id: 'a', text: { en: 'A', es: 'A', fr: 'A' } }],
      }),
    ]);
  });

  it.each([
    {
      what: 'of other revisions',
      drafts: [draft('en', { revision: 1 }), draft('es', { revision: 2 })],
    },
    {
      what: 'with other options',
      drafts: [draft('en', { options: [{ id: 'a' }] }), draft('es', { options: [] })],
    },
    { what: 'in the same language', drafts: [draft('en', {}), draft('en', {})] },
    {
      what: 'of sources that hold every language',
      drafts: [draft(undefined, {}), draft(undefined, {})],
    },
    {
      what: 'in a language for the second time',
      drafts: [draft('en', {}), draft('es', {}), draft('es', {})],
    },
  ])('is not what two questions are: $what', ({ drafts }) => {
    const { entries, problems } = plan(...drafts);
    expect(entries).toHaveLength(1);
    expect(problems.map(({ message }) => message)).toEqual([
      '`x` is the id of the question at a:1 too, and it isn’t the same question in another language',
    ]);
  });
});

describe('names', () => {
  it.each([
    ['¿Qué haces, MLOps?', 60, 'que-haces-mlops'],
    ['one two three', 9, 'one-two'],
    ['onetwothree', 5, 'onetw'],
    ['日本', 60, ''],
  ])('of %s', (text, length, name) => {
    expect(slugOf(text, length)).toBe(name);
  });

  it('are free', () => {
    expect(freeName('a-b', new Set(['a-b', 'a-b-2']), 40)).toBe('a-b-3');
    const long = 'a'.repeat(40);
    expect(freeName(long, new Set([long]), 40)).toBe(`${'a'.repeat(36)}-2`);
  });

  it('are given to options and questions that have none', () => {
    const choices = ['Yes', 'Yes!', '日本'].map((text) => ({ text, right: false, feedback: '' }));
    expect(choiceFields(choices, 'en')['options']).toMatchObject([
      ...[{ id: 'yes' }, { id: 'yes-2' }, { id: 'option' }],
    ]);
    const named = { id: undefined, question: { en: 'What now?' } };
    expect(plan(draft('en', named), draft('en', named)).entries.map(({ id }) => id)).toEqual([
      ...['what-now', 'what-now-2'],
    ]);
  });
});

it('takes the last paragraph for the question', () => {
  expect(splitStem('One.\n\nTwo.\n\nThree?')).toEqual({
    scenario: 'One.\n\nTwo.',
    question: 'Three?',
  });
  expect(splitStem('Three?')).toEqual({ question: 'Three?' });
});
