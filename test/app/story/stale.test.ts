import { expect, onTestFinished, test } from 'vitest';
import { aQuestion } from '../../support/builders.ts';
import { createWorld, newestQuestion, type World } from '../../support/world.ts';

const readOn = (name: string, checked: string) =>
  aQuestion({
    id: name,
    question: { en: name, es: name },
    references: [{ title: 'A page', url: 'https://example.org/', checked }],
  });

/** A lasting source read on 22 November 2024 counts until Sunday 22 November 2026 is over. */
const worldWith = async (stale: string, fresh: string): Promise<World> => {
  const questions = [readOn(stale, '2024-11-22'), readOn(fresh, '2024-11-24')];
  const world = await createWorld({ questions });
  onTestFinished(() => world.close());
  return world;
};

// Each way round: without the rule, the same of the two would come first both times.
const BOTH_WAYS = [
  { stale: 'one', fresh: 'two' },
  { stale: 'two', fresh: 'one' },
];

test.each(BOTH_WAYS)(
  'the channel is asked “$fresh” before “$stale”, which went stale',
  async ({ stale, fresh }) => {
    const world = await worldWith(stale, fresh);
    await world.at('2026-11-23T08:30:00Z');
    expect(newestQuestion(world).question).toBe(fresh);
    await world.at('2026-11-24T08:30:00Z');
    expect(newestQuestion(world).question).toBe(stale);
  },
);

test.each(BOTH_WAYS)(
  '“$fresh” is practised before “$stale”, which went stale',
  async ({ stale, fresh }) => {
    const world = await worldWith(stale, fresh);
    // Still Sunday in UTC, where it would count; Monday in the channel, before its question comes.
    await world.at('2026-11-22T23:30:00Z');
    expect(await world.type('ana', 'quiz')).toMatchObject({ kind: 'question', question: fresh });
  },
);
