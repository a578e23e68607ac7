import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { makeOneChoiceBank } from './one-choice-bank.ts';

/** Builds the product once, as `npm start` does, for the tests that run it or show its page. */
export default async function build(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  await makeOneChoiceBank();
}
