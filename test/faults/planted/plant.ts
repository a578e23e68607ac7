import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../src/start/project-root.ts';
import type { PlantedBug } from './bugs.ts';

/**
 * Copies the built product and puts a bug into the copy; resolves with its folder.
 *
 * @throws when the product no longer has the lines that the bug changes.
 */
export const plant = async ({ name, changes }: Pick<PlantedBug, 'name' | 'changes'>) => {
  const root = projectRoot();
  const folder = await mkdtemp(join(tmpdir(), 'mlops-daily-planted-'));
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  for (const linked of ['node_modules', 'questions']) {
    await symlink(join(root, linked), join(folder, linked));
  }
  for (const { file, from, to } of changes) {
    const path = join(folder, 'dist', file);
    const code = await readFile(path, 'utf8');
    if (!code.includes(from)) {
      throw new Error(`“${name}” can’t be planted: ${file} has changed.`);
    }
    await writeFile(path, code.replace(from, to));
  }
  return folder;
};
