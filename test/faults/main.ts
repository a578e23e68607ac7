import { parseArgs } from 'node:util';
import { runFaults } from './run.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const run = { rounds: Number(values.rounds), seed: Number(values.seed) };
const verdict = await runFaults(run);
process.stdout.write(`${JSON.stringify({ ...run, ...verdict }, null, 2)}\n`);
process.exitCode = verdict.broken.length === 0 ? 0 : 1;
