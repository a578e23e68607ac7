import { expect, test } from 'vitest';
import { runFaults } from './run.ts';

test('killed at random instants, the bot loses no acknowledged answer and posts each slot once', async () => {
  const verdict = await runFaults({ rounds: 6, seed: 20_261_122 });

  expect(verdict.broken).toEqual([]);
  expect(verdict.acknowledged).toBeGreaterThan(10);
  expect(verdict.slots).toBeGreaterThan(3);
}, 90_000);
