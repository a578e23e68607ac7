import { expect, test } from 'vitest';
import { grade } from '../../src/core/grading.ts';
import { optionIdSchema } from '../../src/core/ids.ts';
import { choiceOf } from '../../src/core/question/choice.ts';
import { sketchQuestion } from './question-fixtures.ts';

const ids = (...names: string[]) => names.map((name) => optionIdSchema.parse(name));
const single = choiceOf(sketchQuestion({ id: 'one', difficulty: 3 }));
const several = choiceOf(sketchQuestion({ id: 'several', difficulty: 2, kind: 'multiple' }));

test('the right option earns the difficulty', () => {
  expect(grade(single, ids('roll-back'))).toEqual({ right: true, partly: false, points: 3 });
});

test('a wrong option earns nothing and is never partly right', () => {
  expect(grade(single, ids('wait'))).toEqual({ right: false, partly: false, points: 0 });
  expect(grade(single, ids('roll-back', 'wait'))).toEqual({
    right: false,
    partly: false,
    points: 0,
  });
});

test('several options are right together, in any order and however often they are sent', () => {
  const right = { right: true, partly: false, points: 2 };
  expect(grade(several, ids('roll-back', 'page'))).toEqual(right);
  expect(grade(several, ids('page', 'roll-back', 'page'))).toEqual(right);
});

test('one missed or one too many is partly right, and earns nothing', () => {
  const partly = { right: false, partly: true, points: 0 };
  expect(grade(several, ids('page'))).toEqual(partly);
  expect(grade(several, ids('roll-back', 'page', 'wait'))).toEqual(partly);
});

test('none of the right ones is wrong, and so is nothing at all', () => {
  const wrong = { right: false, partly: false, points: 0 };
  expect(grade(several, ids('wait', 'retrain'))).toEqual(wrong);
  expect(grade(several, [])).toEqual(wrong);
});

test('an open question has no options to grade', () => {
  expect(() => choiceOf(sketchQuestion({ id: 'open', kind: 'open' }))).toThrow(
    'Question open has no options',
  );
});
