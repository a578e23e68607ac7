import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { VARIABLES } from '../../src/config/config.ts';

/** Read from the file, so that a variable that was renamed or left is missed as well as a new one. */
const namesIn = async (file: string, name: RegExp): Promise<readonly string[]> => {
  const text = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
  return [...new Set([...text.matchAll(name)].map(([, found]) => found ?? ''))].toSorted();
};

describe('every variable of the environment, and no other, stands', () => {
  const variables = VARIABLES.toSorted();

  test('in .env.example', async () => {
    expect(await namesIn('.env.example', /^(?:# )?([A-Z_]+)=/gm)).toEqual(variables);
  });

  test('in the README’s table', async () => {
    const text = await namesIn('README.md', /^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm);
    const names = text.flatMap((cell) => cell.split(', ')).map((name) => name.slice(1, -1));
    expect(names.toSorted()).toEqual(variables);
  });
});
