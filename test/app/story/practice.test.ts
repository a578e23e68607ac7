import { afterEach, beforeEach, expect, test } from 'vitest';
import type { View } from '../../../src/core/view/view.ts';
import { aQuestion } from '../../support/builders.ts';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

const both = (text: string) => ({ en: text, es: `${text} (es)` });

const questions = [
  aQuestion({ id: 'plain' }),
  aQuestion({
    id: 'with-open-form',
    topic: 'serving',
    open: {
      prompt: both('In your own words: what do you do?'),
      keyPoints: [both('Retrain'), both('Watch the metric'), both('Tell the team')],
    },
  }),
];

let world: World;
beforeEach(async () => {
  world = await createWorld({ questions });
});
afterEach(() => world.close());

const asked = (view: View) => {
  if (view.kind !== 'question') {
    throw new Error(`A question was expected, not ${view.kind}.`);
  }
  return view;
};

test('a practice question is private, answered at once, and never moves the leaderboard', async () => {
  const view = asked(await world.type('ana', 'quiz monitoring'));
  expect(view.participation).toBeUndefined();

  const feedback = await world.press('ana', view.ask, 'retrain');
  expect(feedback).toMatchObject({ kind: 'feedback', verdict: 'right' });
  expect(await world.type('ana', 'leaderboard all')).toMatchObject({ rows: [] });
  expect(world.posted()).toEqual([]);
  const stats = await world.type('ana', 'stats');
  expect(JSON.stringify(stats)).toContain('1 of 1 right');
});

test('today’s question is not given for practice while it is open', async () => {
  await world.at('2026-11-23T08:30:00Z');
  const todays = newestQuestion(world).meta;
  for (let times = 0; times < 4; times += 1) {
    expect(asked(await world.type('ben', 'quiz')).meta.split(' · ')[0]).not.toBe(
      todays.split(' · ')[0],
    );
  }
});

test('somebody else’s practice question can’t be answered, nor can a forged form', async () => {
  const { ask } = asked(await world.type('ana', 'quiz serving'));
  expect(await world.press('ben', ask, 'retrain')).toMatchObject({ kind: 'notice' });
  expect(await world.fill('ben', `own-words:practice:${ask.id}`, { answer: 'x' })).toMatchObject({
    kind: 'notice',
  });
  expect(await world.fill('ben', 'anything', {})).toMatchObject({ kind: 'notice' });
});

test('in one’s own words: write, compare, tick the key points that one had', async () => {
  const view = asked(await world.type('ana', 'quiz serving'));
  const [action] = view.actions;
  const form = await world.type('ana', action?.command ?? '');
  expect(form).toMatchObject({ kind: 'form', fields: [{ type: 'text', id: 'answer' }] });

  const id = form.kind === 'form' ? form.form : '';
  const compare = await world.fill('ana', id, { answer: 'I would train it again.' });
  expect(compare).toMatchObject({ kind: 'form', fields: [{ type: 'checkboxes' }] });
  expect(JSON.stringify(compare)).toContain('I would train it again.');

  const next = compare.kind === 'form' ? compare.form : '';
  const done = await world.fill('ana', next, { 'key-points': ['point-1', 'point-3', 'forged'] });
  expect(done).toMatchObject({ kind: 'feedback', verdict: 'partly' });
  expect(done.heading).toMatch(/^2 of 3/);
});

test('the second choice in practice gets the first one’s feedback', async () => {
  const { ask } = asked(await world.type('ana', 'quiz monitoring'));
  await world.press('ana', ask, 'wait');
  const again = await world.press('ana', ask, 'retrain');
  expect(again).toMatchObject({ kind: 'feedback', verdict: 'wrong' });
});

test('the least practised question comes first', async () => {
  const first = asked(await world.type('ana', 'quiz'));
  await world.press('ana', first.ask, 'retrain');
  const second = asked(await world.type('ana', 'quiz'));
  expect(second.meta).not.toBe(first.meta);
});
