import { expect, test } from 'vitest';
import { runFaults } from './run.ts';

test('three replicas on PostgreSQL keep their promises while faults strike', async () => {
  const verdict = await runFaults({ database: 'postgres', rounds: 6, seed: 20_261_122 });

  expect(verdict.broken, verdict.folder).toEqual([]);
  expect(verdict.answers).toBeGreaterThan(10);
  expect(verdict.messages).toBeGreaterThan(10);
}, 300_000);
