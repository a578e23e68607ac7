import { Temporal } from 'temporal-polyfill';
import { runQuestions } from './bank/cli/run.ts';
import { loadEnvFile } from './config/env-file.ts';

// Whoever reads has seen enough: `… | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    throw error;
  }
  process.exit();
});
loadEnvFile(process.cwd());

/** `npm run questions -- <command>`: checks, lists and shows the question bank. */
process.exitCode = await runQuestions(process.argv.slice(2), {
  env: process.env,
  cwd: process.cwd(),
  // A source read this morning in Auckland was not read in the future.
  today: Temporal.Now.plainDateISO().toString(),
  now: Temporal.Now.instant().epochMilliseconds,
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
});
