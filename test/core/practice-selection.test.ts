import { describe, expect, test } from 'vitest';
import { questionIdSchema, topicIdSchema } from '../../src/core/ids.ts';
import { choosePractice, type PracticeInput } from '../../src/core/practice-selection.ts';
import { sketchQuestion } from './question-fixtures.ts';

const bank = [
  sketchQuestion({ id: 'm-1', topic: 'monitoring' }),
  sketchQuestion({ id: 'm-2', topic: 'monitoring', kind: 'open' }),
  sketchQuestion({ id: 's-1', topic: 'serving', kind: 'multiple' }),
];

const choose = (change: Partial<PracticeInput> = {}) =>
  choosePractice({
    questions: bank,
    language: 'en',
    practised: [],
    openQuestions: [],
    today: '2026-11-22',
    seed: 'web:ana',
    ...change,
  })?.id;

const ids = (...texts: string[]) => texts.map((text) => questionIdSchema.parse(text));
const practised = (...entries: [id: string, times: number, lastAt: number][]) =>
  entries.map(([id, times, lastAt]) => ({
    questionId: questionIdSchema.parse(id),
    times,
    lastAt,
  }));

describe('a practice question', () => {
  test('is of the topic, if one is named', () => {
    expect(choose({ topic: topicIdSchema.parse('serving') })).toBe('s-1');
    expect(choose({ topic: topicIdSchema.parse('cost') })).toBeUndefined();
  });

  test('is of the kind, if one is named', () => {
    expect(choose({ kind: 'multiple' })).toBe('s-1');
    expect(choose({ kind: 'incident' })).toBeUndefined();
    const incident = sketchQuestion({ id: 'i-1', kind: 'incident' });
    expect(choose({ kind: 'incident', questions: [...bank, incident] })).toBe('i-1');
    expect(choose({ questions: [incident] })).toBe('i-1');
  });

  test('is none that an open round asks', () => {
    expect(choose({ openQuestions: ids('m-1', 's-1') })).toBe('m-2');
    expect(choose({ openQuestions: ids('m-1', 'm-2', 's-1') })).toBeUndefined();
  });

  test('speaks the language', () => {
    expect(choose({ language: 'de' })).toBeUndefined();
  });

  test('is the one practised least often, though it was the last', () => {
    expect(choose({ practised: practised(['m-1', 2, 10], ['m-2', 1, 99], ['s-1', 3, 5]) })).toBe(
      'm-2',
    );
    expect(choose({ practised: practised(['m-1', 1, 10], ['s-1', 1, 5]) })).toBe('m-2');
  });

  test('is, among those, the one practised longest ago', () => {
    expect(choose({ practised: practised(['m-1', 1, 30], ['m-2', 1, 20], ['s-1', 1, 10]) })).toBe(
      's-1',
    );
  });

  test('is the same in any order of the bank, and differs between members', () => {
    expect(choose({ questions: bank.toReversed() })).toBe(choose());
    const chosen = new Set(Array.from({ length: 30 }, (_, n) => choose({ seed: `web:${n}` })));
    expect(chosen.size).toBe(3);
  });

  test('has fresh evidence, among those practised as often', () => {
    const questions = [
      sketchQuestion({ id: 'old-1', checked: '2024-11-21' }),
      sketchQuestion({ id: 'new-1' }),
    ];
    const next = (...before: Parameters<typeof practised>) =>
      choose({ questions, practised: practised(...before) });
    expect(next(['new-1', 1, 20], ['old-1', 1, 10])).toBe('new-1');
    expect(next(['new-1', 2, 20], ['old-1', 1, 10])).toBe('old-1');
  });
});
