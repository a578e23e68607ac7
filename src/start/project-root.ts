import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's folder, from its sources as from what was built of them. */
export const projectRoot = (): string => {
  const above = resolve(import.meta.dirname, '../..');
  return existsSync(join(above, 'package.json')) ? above : resolve(above, '..');
};
