import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const kinds = () => world.posted().map(({ view }) => view.kind);

test('down at the slot’s time, it is posted late within the window', async () => {
  await world.at('2026-11-23T12:29:59Z');
  expect(kinds()).toEqual(['question']);
});

test('later than the window it is skipped, counted, and the next day goes on', async () => {
  await world.at('2026-11-23T12:30:00Z');
  expect(kinds()).toEqual([]);
  expect(await world.services.store.skippedSlots()).toEqual([
    { kind: 'daily', reason: 'late', count: 1 },
  ]);

  await world.at('2026-11-24T08:30:00Z');
  expect(kinds()).toEqual(['question']);
});

test('after a fortnight away each missed slot is skipped once, and today’s is posted', async () => {
  await world.at('2026-12-07T08:31:00Z');
  expect(kinds()).toEqual(['question']);
  expect(await world.services.store.skippedSlots()).toEqual([
    { kind: 'daily', reason: 'late', count: 10 },
    { kind: 'weekly', reason: 'late', count: 2 },
  ]);
});

test('a reveal that comes too late closes its round in place, and the points count', async () => {
  await world.at('2026-11-23T08:30:00Z');
  await world.press('ana', newestQuestion(world).ask, 'retrain');
  await world.at('2026-11-23T21:00:00Z');

  expect(kinds()).toEqual(['question']);
  expect(newestQuestion(world).closed).toBeDefined();
  expect(await world.type('ana', 'leaderboard')).toMatchObject({ rows: [{ member: 'web:ana' }] });
});

test('a question is never posted after its reveal, however long the window', async () => {
  await world.type('ana', 'schedule set reveal 11:00');
  await world.at('2026-11-23T10:00:00Z');
  expect(kinds()).toEqual([]);
});

test('a new reveal time that has passed reveals the open round at once', async () => {
  await world.at('2026-11-23T08:30:00Z');
  await world.at('2026-11-23T11:00:00Z');
  await world.type('ana', 'schedule set reveal 11:00');
  await world.turn();
  expect(kinds()).toEqual(['question', 'reveal']);

  await world.at('2026-11-24T08:30:00Z');
  await world.at('2026-11-24T10:00:00Z');
  expect(kinds()).toEqual(['question', 'reveal', 'question', 'reveal']);
});

test('a later question time on a day that had its question asks no second one', async () => {
  await world.at('2026-11-23T08:30:00Z');
  await world.type('ana', 'schedule set time 14:00');
  await world.at('2026-11-23T13:00:00Z');
  expect(kinds()).toEqual(['question']);

  await world.at('2026-11-23T15:00:00Z');
  await world.at('2026-11-24T13:00:00Z');
  expect(kinds()).toEqual(['question', 'reveal', 'question']);
});

test('paused, nothing is planned; the open round is still revealed; then it goes on', async () => {
  await world.at('2026-11-23T08:30:00Z');
  await world.type('ana', 'schedule pause until 2026-11-26');
  for (const date of ['2026-11-23', '2026-11-24', '2026-11-25']) {
    await world.at(`${date}T15:00:00Z`);
  }
  expect(kinds()).toEqual(['question', 'reveal']);

  await world.at('2026-11-26T08:30:00Z');
  expect(kinds()).toEqual(['question', 'reveal', 'question']);
});

test('with no question that fits, the slot is skipped with its reason', async () => {
  await world.type('ana', 'schedule set difficulty 3');
  await world.type('ana', 'topics set serving');
  await world.at('2026-11-23T08:30:00Z');
  const asked = kinds().length;
  await world.close();
  world = await createWorld({ questions: [] });
  await world.at('2026-11-23T08:30:00Z');

  expect(asked).toBe(1);
  expect(await world.services.store.skippedSlots()).toEqual([
    { kind: 'daily', reason: 'no-eligible-question', count: 1 },
  ]);
});
