import { describe, expect, test } from 'vitest';
import { type Question, questionSchema } from '../../src/core/question/schema.ts';
import {
  type ChannelSettings,
  channelSettingsSchema,
  defaultSettings,
  localDateSchema,
} from '../../src/core/schedule/settings.ts';
import { type Asked, selectQuestion } from '../../src/core/selection.ts';
import { createPools, poolOf } from '../../src/core/selection-pool.ts';
import { type QuestionSketch, sketchQuestion } from './question-fixtures.ts';
import { askedOf, playRounds, TODAY } from './selection-rounds.ts';

const bankOf = (...sketches: QuestionSketch[]): Question[] => sketches.map(sketchQuestion);

const settings = (change: Record<string, unknown> = {}): ChannelSettings =>
  channelSettingsSchema.parse({ ...defaultSettings('en', 'Europe/Madrid'), ...change });

const select = (questions: Question[], asked: Asked[] = [], change: Record<string, unknown> = {}) =>
  selectQuestion({ pool: poolOf(questions, settings(change), TODAY), asked, seed: 'web:1' });

describe('which questions are eligible', () => {
  test.each([
    ['topic', { topics: ['serving'] }, 'a-serving'],
    ['difficulty', { difficulties: [3] }, 'a-hard-one'],
    ['topic and difficulty', { topics: ['monitoring'], difficulties: [1, 2] }, 'a-plain-one'],
  ])('%s', (_name, change, expected) => {
    const bank = bankOf(
      { id: 'a-plain-one', difficulty: 2 },
      { id: 'a-hard-one', difficulty: 3 },
      { id: 'a-serving', topic: 'serving' },
    );
    expect(playRounds(bank, 4, settings(change))).toEqual(Array(4).fill(expected));
  });

  test('only those with options of their own; both kinds of them', () => {
    const bank = bankOf(
      { id: 'an-incident', kind: 'incident' },
      { id: 'an-open-one', kind: 'open' },
      { id: 'one-answer' },
      { id: 'many-answers', kind: 'multiple' },
    );
    expect(playRounds(bank, 2, settings()).sort()).toEqual(['many-answers', 'one-answer']);
  });

  test('only those whose every text is there in the language', () => {
    const half = sketchQuestion({ id: 'half-german', german: 'Was nun?' });
    const german = (text: string) => ({ en: text, es: text, de: text });
    const whole = questionSchema.parse({
      ...sketchQuestion({ id: 'whole-german' }),
      scenario: german('a'),
      question: german('b'),
      justification: german('c'),
      options: [
        { id: 'roll-back', text: german('d') },
        { id: 'wait', text: german('e'), why: german('f') },
      ],
    });
    expect(playRounds([half, whole], 2, settings({ language: 'de' }))).toEqual([
      'whole-german',
      'whole-german',
    ]);
    expect(select([half], [], { language: 'de' })).toEqual({
      question: undefined,
      reason: 'no-eligible-question',
    });
  });

  test('an empty bank has none', () => {
    expect(select([])).toEqual({ question: undefined, reason: 'no-eligible-question' });
  });
});

describe('which of them comes next', () => {
  test('the topic that was asked longest ago', () => {
    const bank = bankOf(
      { id: 'm-1', topic: 'monitoring' },
      { id: 'm-2', topic: 'monitoring' },
      { id: 's-1', topic: 'serving' },
      { id: 's-2', topic: 'serving' },
      { id: 'c-1', topic: 'cost' },
      { id: 'c-2', topic: 'cost' },
    );
    expect(select(bank, askedOf('s-1', 'm-1', 'c-1'))).toMatchObject({
      question: { id: 's-2' },
      reason: { cycle: 1, topicLastAsked: '2026-01-01', candidates: 2 },
    });
    expect(select(bank, askedOf('s-1', 'm-1'))).toMatchObject({
      question: { topic: 'cost' },
      reason: { cycle: 1, topicLastAsked: null, candidates: 3 },
    });
  });

  test('the topic that would otherwise fill the end of the cycle', () => {
    const bank = bankOf(
      { id: 'm-1', topic: 'monitoring' },
      { id: 'm-2', topic: 'monitoring' },
      { id: 'm-3', topic: 'monitoring' },
      { id: 's-1', topic: 'serving' },
      { id: 'c-1', topic: 'cost' },
    );
    const topics = playRounds(bank, 5, settings()).map((id) => id.charAt(0));
    expect(topics.filter((_, place) => place % 2 === 0)).toEqual(['m', 'm', 'm']);
  });

  test('one that was never asked, once, however many cycles it missed', () => {
    const old = ['a-1', 'b-1', 'c-1'];
    const bank = bankOf(...[...old, 'new-1'].map((id) => ({ id })));
    const next = playRounds(bank, 5, settings(), askedOf(...old, ...old, ...old));
    expect(next[0]).toBe('new-1');
    expect(next.slice(1).sort()).toEqual([...old, 'new-1']);
  });

  test('no repeat while a question of a topic that was added is left', () => {
    const bank = bankOf(
      { id: 'm-1', topic: 'monitoring' },
      { id: 'm-2', topic: 'monitoring' },
      { id: 's-1', topic: 'serving' },
      { id: 's-2', topic: 'serving' },
    );
    const next = playRounds(bank, 3, settings(), askedOf('m-1', 'm-2', 'm-1'));
    expect(next.slice(0, 2).sort()).toEqual(['s-1', 's-2']);
    expect(next[2]).toBe('m-2');
  });

  test('a new cycle doesn’t begin with what was asked last', () => {
    const ids = ['a-1', 'b-1', 'c-1', 'd-1', 'e-1', 'f-1'];
    const bank = bankOf(...ids.map((id) => ({ id })));
    const result = select(bank, askedOf(...ids));
    expect(['a-1', 'b-1', 'c-1']).toContain(result.question?.id);
    expect(result.reason).toMatchObject({ cycle: 2, candidates: 3 });
  });

  test('a question that has left the bank is history that harms nobody', () => {
    const bank = bankOf({ id: 'a-1' }, { id: 'b-1' });
    expect(select(bank, askedOf('gone-1', 'a-1', 'gone-2')).question?.id).toBe('b-1');
  });

  test('questions of topics that were dropped since don’t count for the cycle', () => {
    const bank = bankOf(
      ...['m-1', 'm-2', 'm-3'].map((id) => ({ id, topic: 'monitoring' })),
      ...['s-1', 's-2'].map((id) => ({ id, topic: 'serving' })),
    );
    const asked = askedOf('m-1', 'm-2', 'm-3', 'm-1', 's-1', 's-2');
    expect(select(bank, asked, { topics: ['monitoring'] }).reason).toMatchObject({
      cycle: 2,
      candidates: 2,
    });
  });

  test('one question alone is asked every day', () => {
    expect(playRounds(bankOf({ id: 'a-1' }), 3, settings())).toEqual(['a-1', 'a-1', 'a-1']);
  });

  test('channels differ', () => {
    const bank = bankOf(...Array.from({ length: 20 }, (_, n) => ({ id: `q-${n}` })));
    const first = (seed: string) =>
      selectQuestion({ pool: poolOf(bank, settings(), TODAY), asked: [], seed }).question?.id;
    const chosen = new Set(Array.from({ length: 20 }, (_, n) => first(`web:${n}`)));
    expect(chosen.size).toBeGreaterThan(5);
  });
});

describe('a question whose evidence is stale', () => {
  const stale = { checked: '2024-11-21' };
  const mixed = bankOf(
    { id: 'm-1', topic: 'monitoring', ...stale },
    { id: 'm-2', topic: 'monitoring', ...stale },
    { id: 's-1', topic: 'serving' },
    { id: 's-2', topic: 'serving' },
    { id: 's-3', topic: 'serving' },
  );

  test('comes after all fresh ones of its cycle, even if topics then repeat', () => {
    const played = playRounds(mixed, 5, settings());
    expect(played.slice(0, 3).sort()).toEqual(['s-1', 's-2', 's-3']);
    expect(played.slice(3).sort()).toEqual(['m-1', 'm-2']);
  });

  test('waits though it was never asked and the fresh ones were', () => {
    const asked = askedOf('s-1', 's-2', 's-3', 's-1');
    expect(select(mixed, asked).question?.topic).toBe('serving');
  });

  test('is said to be so in the reason', () => {
    expect(select(mixed).reason).toMatchObject({ stale: false });
    expect(select(mixed, askedOf('s-1', 's-2', 's-3')).reason).toMatchObject({ stale: true });
  });

  test('is asked like any other where all are stale', () => {
    const all = bankOf({ id: 'm-1', ...stale }, { id: 's-1', topic: 'serving', ...stale });
    expect(playRounds(all, 2, settings()).sort()).toEqual(['m-1', 's-1']);
  });
});

describe('what is remembered for channels that are alike', () => {
  const bank = bankOf({ id: 'a-1' }, { id: 's-1', topic: 'serving' });

  test('is the same for the same bank, settings and date', () => {
    const pools = createPools();
    const pool = pools(bank, settings(), TODAY);
    expect(pools(bank, settings(), TODAY)).toBe(pool);
    expect(pool).toEqual(poolOf(bank, settings(), TODAY));
  });

  test.each([
    ['bank', bankOf({ id: 'b-1' }), {}, TODAY],
    ['topics', bank, { topics: ['serving'] }, TODAY],
    ['difficulties', bank, { difficulties: [3] }, TODAY],
    ['language', bank, { language: 'de' }, TODAY],
    ['date', bank, {}, '2199-01-01'],
  ])('is not what another %s needs', (_name, questions, change, day) => {
    const pools = createPools();
    const today = localDateSchema.parse(day);
    const before = pools(bank, settings(), TODAY);
    const pool = pools(questions, settings(change), today);
    expect(pool).toEqual(poolOf(questions, settings(change), today));
    expect(pool).not.toEqual(before);
  });
});
