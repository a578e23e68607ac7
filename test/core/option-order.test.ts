import { expect, test } from 'vitest';
import { orderOptions } from '../../src/core/option-order.ts';
import { choiceOf } from '../../src/core/question/choice.ts';
import type { ChoiceQuestion } from '../../src/core/question/schema.ts';
import { sketchQuestion } from './question-fixtures.ts';

const choice = (): ChoiceQuestion => choiceOf(sketchQuestion({ id: 'a-question' }));

test('holds every option once', () => {
  expect(orderOptions(choice(), 'round-1').sort()).toEqual([
    'page',
    'retrain',
    'roll-back',
    'wait',
  ]);
});

test('is the same for the same seed, whatever the order in the file', () => {
  const question = choice();
  const turned = { ...question, options: question.options.toReversed() };
  expect(orderOptions(turned, 'round-1')).toEqual(orderOptions(question, 'round-1'));
});

test('puts each option in each place about as often', () => {
  const seeds = Array.from({ length: 400 }, (_, n) => `round-${n}`);
  const firsts = seeds.map((seed) => orderOptions(choice(), seed)[0]);
  for (const { id } of choice().options) {
    const share = firsts.filter((first) => first === id).length / seeds.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.35);
  }
});
