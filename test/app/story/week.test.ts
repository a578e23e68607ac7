import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LeaderboardView } from '../../../src/core/view/view.ts';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const WORKING_DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

/** A day at work: the question, the answers (`right` or `wrong` by person), the reveal. */
const day = async (date: string, answers: Partial<Record<'ana' | 'ben' | 'chen', boolean>>) => {
  await world.at(`${date}T08:30:00Z`);
  const { ask } = newestQuestion(world);
  for (const [who, right] of Object.entries(answers)) {
    await world.press(who as 'ana', ask, right ? 'retrain' : 'wait');
  }
  await world.at(`${date}T15:00:00Z`);
};

const boards = (): readonly LeaderboardView[] =>
  world.posted().flatMap(({ view }) => (view.kind === 'leaderboard' ? [view] : []));

const ranks = (view: LeaderboardView | undefined) =>
  view?.rows.map(({ rank, member, points }) => `${rank} ${member} ${points}`);

test('a whole week: five questions without a repeat, five reveals, one leaderboard', async () => {
  for (const date of WORKING_DAYS) {
    await day(date, {});
  }
  await world.at('2026-11-27T15:30:00Z');
  await world.at('2026-11-29T12:00:00Z');

  const views = world.posted().map(({ view }) => view);
  expect(views.map(({ kind }) => kind)).toEqual([
    ...WORKING_DAYS.flatMap(() => ['question', 'reveal']),
    'leaderboard',
  ]);
  const asked = await world.services.store.askedQuestions((await channel()).id);
  expect(new Set(asked.map(({ questionId }) => questionId)).size).toBe(5);
  expect(boards()[0]).toMatchObject({
    rows: [],
    notes: [expect.stringMatching(/^Nobody/), expect.anything()],
  });
});

test('points by difficulty, ties share a rank, the hardest question is named', async () => {
  await day('2026-11-23', { ana: true, ben: true, chen: false });
  await day('2026-11-24', { ana: false, chen: false });
  await world.at('2026-11-27T15:30:00Z');

  const [board] = boards();
  expect(board?.rows.map(({ rank, member }) => `${rank} ${member}`)).toEqual([
    '1 web:ana',
    '1 web:ben',
    '3 web:chen',
  ]);
  expect(board?.rows[0]?.participation).toBe('2 of 2');
  expect(board?.notes.join(' ')).toMatch(/Hardest question: “What do you do\?” \(0% right\)/);
});

test('a leaderboard tells nothing of a round before its reveal', async () => {
  await world.at('2026-11-23T08:30:00Z');
  await world.press('ana', newestQuestion(world).ask, 'retrain');

  for (const period of ['week', 'month', 'all']) {
    expect(await world.type('ben', `leaderboard ${period}`)).toMatchObject({ rows: [] });
  }
  await world.at('2026-11-23T15:00:00Z');
  for (const period of ['week', 'month', 'all']) {
    const view = await world.type('ana', `leaderboard ${period}`);
    expect(view).toMatchObject({ rows: [{ member: 'web:ana', rank: 1, isViewer: true }] });
  }
});

test('the next week says who moved, and shows the last one until it has a round of its own', async () => {
  await day('2026-11-23', { ana: true, ben: false });
  await world.at('2026-11-27T15:30:00Z');
  const weekend = await world.type('ben', 'leaderboard');
  expect(weekend.kind === 'leaderboard' && ranks(weekend)).toHaveLength(2);

  await day('2026-11-30', { ana: false, ben: true, chen: true });
  await world.at('2026-12-04T15:30:00Z');

  const movements = boards()[1]?.rows.map(({ member, movement }) => [member, movement?.text]);
  expect(new Map(movements as [string, string][])).toEqual(
    new Map([
      ['web:ben', 'up 1 place'],
      ['web:chen', 'new on the leaderboard'],
      ['web:ana', 'down 2 places'],
    ]),
  );
});

test('a streak counts the channel’s rounds, over a weekend too, and a missed round ends it', async () => {
  await day('2026-11-26', { ana: true });
  await day('2026-11-27', { ana: false });
  await world.at('2026-11-30T08:30:00Z');
  const feedback = await world.press('ana', newestQuestion(world).ask, 'retrain');
  expect(feedback.kind === 'feedback' && feedback.notes.join(' ')).toContain('3 rounds in a row');
  await world.at('2026-11-30T15:00:00Z');

  await day('2026-12-01', {});
  const stats = await world.type('ana', 'stats');
  const facts = stats.kind === 'stats' ? stats.facts : [];
  expect(facts.find(({ label }) => label === 'Current streak')?.value).toMatch(/^0/);
  expect(facts.find(({ label }) => label === 'Longest streak')?.value).toMatch(/^3/);
});

const channel = async () => {
  const [first] = await world.services.store.channelsOf('web:local' as never);
  if (first === undefined) {
    throw new Error('The channel is missing.');
  }
  return first;
};
