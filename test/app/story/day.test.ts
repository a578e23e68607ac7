import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

test('nothing is posted before the slot; at the slot one question, and only one', async () => {
  await world.at('2026-11-23T08:29:59Z');
  expect(world.posted()).toEqual([]);

  await world.at('2026-11-23T08:30:00Z');
  await world.turn();

  expect(world.posted().map(({ view }) => view.kind)).toEqual(['question']);
  expect(newestQuestion(world)).toMatchObject({
    language: 'en',
    heading: 'Question of the day · Monday 23 November',
    participation: 'Nobody has answered yet',
    choice: 'one',
  });
});

test('the first answer counts, is told in private, and a second press changes nothing', async () => {
  await world.at('2026-11-23T08:30:00Z');
  const { ask } = newestQuestion(world);

  const right = await world.press('ana', ask, 'retrain');
  const wrong = await world.press('ben', ask, 'wait');
  const again = await world.press('ben', ask, 'retrain');

  expect(right).toMatchObject({
    kind: 'feedback',
    verdict: 'right',
    justification: 'The data has drifted.',
    whys: [],
  });
  expect(wrong).toMatchObject({
    kind: 'feedback',
    verdict: 'wrong',
    whys: [{ text: 'It gets worse.' }],
  });
  expect(again).toMatchObject({ kind: 'feedback', verdict: 'wrong' });
  expect(again.kind === 'feedback' && again.notes[0]).toMatch(/first answer counts/);
  expect(again.kind === 'feedback' && again.chosen.map(({ id }) => id)).toEqual(['wait']);
});

test('the message counts how many have answered, and tells nothing else', async () => {
  await world.at('2026-11-23T08:30:00Z');
  const { ask } = newestQuestion(world);
  const before = newestQuestion(world);
  await world.press('ana', ask, 'retrain');
  await world.press('ben', ask, 'wait');
  await world.at('2026-11-23T08:30:30Z');

  const { participation, ...rest } = newestQuestion(world);
  expect(participation).toBe('2 people have answered');
  const { participation: _, ...asked } = before;
  expect(rest).toEqual(asked);
});

test('at the reveal everyone sees the answer and the spread, and the buttons are gone', async () => {
  await world.at('2026-11-23T08:30:00Z');
  const { ask } = newestQuestion(world);
  await world.press('ana', ask, 'retrain');
  await world.press('ben', ask, 'wait');
  await world.press('chen', ask, 'retrain');
  await world.at('2026-11-23T15:00:00Z');

  const [question, reveal] = world.posted();
  expect(question?.view).toMatchObject({ closed: { right: ['retrain'] } });
  expect(reveal).toMatchObject({ parent: question?.seq, view: { kind: 'reveal' } });
  const bars = reveal?.view.kind === 'reveal' ? reveal.view.bars : [];
  expect(new Map(bars.map(({ id, count }) => [id, count]))).toEqual(
    new Map(Object.entries({ retrain: 2, wait: 1, 'roll-back': 0 })),
  );

  const late = await world.press('dana', ask, 'retrain');
  expect(late).toMatchObject({ kind: 'notice', heading: 'This question is closed' });
});

test('what nobody can answer is told politely: a question that is gone, an option it lacks', async () => {
  await world.at('2026-11-23T08:30:00Z');
  const { ask } = newestQuestion(world);

  for (const options of [['no-such-option'], ['retrain', 'wait'], []]) {
    expect(await world.press('ana', ask, ...options)).toMatchObject({ kind: 'notice' });
  }
  await world.at('2026-11-23T08:31:00Z');
  expect(newestQuestion(world).participation).toBe('Nobody has answered yet');
});
