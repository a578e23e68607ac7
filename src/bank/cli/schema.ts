import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { questionSchemaText, SCHEMA_FILE } from '../json-schema.ts';
import { shownName } from '../problem.ts';
import { type Command, EXIT, UsageError } from './context.ts';
import { OWN_FOLDER } from './folders.ts';

/** `schema [folder]`: writes the JSON Schema for editors. */
export const schema: Command = async (args, { cwd, out, err }) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [folder = OWN_FOLDER, ...rest] = positionals;
  if (rest.length > 0) {
    throw new UsageError('schema takes one folder.');
  }
  const path = join(resolve(cwd, folder), SCHEMA_FILE);
  try {
    await writeFile(path, questionSchemaText());
  } catch (error) {
    err(`Not written: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.problems;
  }
  out(`Written: ${shownName(path, cwd)}`);
  return EXIT.ok;
};
