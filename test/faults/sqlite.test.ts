import { expect, test } from 'vitest';
import { runFaults } from './run.ts';

test('one process on SQLite keeps its promises while faults strike', async () => {
  const verdict = await runFaults({ database: 'sqlite', rounds: 6, seed: 20_261_122 });

  expect(verdict.broken, verdict.folder).toEqual([]);
  expect(verdict.answers).toBeGreaterThan(5);
  expect(verdict.messages).toBeGreaterThan(5);
}, 300_000);
