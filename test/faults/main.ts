import { parseArgs } from 'node:util';
import { type FaultRun, runFaults } from './run.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'both' },
  },
});

const DATABASES: Readonly<Record<string, readonly FaultRun['database'][]>> = {
  sqlite: ['sqlite'],
  postgres: ['postgres'],
  both: ['sqlite', 'postgres'],
};
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
const databases = DATABASES[values.database];
if (databases === undefined || !Number.isInteger(rounds) || !Number.isInteger(seed)) {
  throw new Error('Usage: --rounds <count> --seed <number> --database sqlite|postgres|both');
}

for (const database of databases) {
  const begun = performance.now();
  const { folder, ...verdict } = await runFaults({
    database,
    rounds,
    seed,
    onRound: (round) => process.stderr.write(`\r${database}: round ${round + 1} of ${rounds} `),
  });
  const seconds = Math.round((performance.now() - begun) / 1_000);
  process.stderr.write('\n');
  process.stdout.write(`${JSON.stringify({ database, rounds, seed, seconds, ...verdict })}\n`);
  if (folder !== undefined) {
    process.exitCode = 1;
    process.stderr.write(
      `Broken. Logs and data are in ${folder}. Again: npm run test:faults -- ` +
        `--rounds ${rounds} --seed ${seed} --database ${database}\n`,
    );
  }
}
