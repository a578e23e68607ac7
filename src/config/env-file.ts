import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Puts what the folder's `.env` says into the process's environment, where nothing says it yet. */
export const loadEnvFile = (folder: string): void => {
  const file = join(folder, '.env');
  if (existsSync(file)) {
    process.loadEnvFile(file);
  }
};
