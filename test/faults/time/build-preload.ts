import { join } from 'node:path';
import { build } from 'esbuild';

/** Makes of `preload.ts` what `node --import` takes; returns its path, in `folder`. */
export const buildPreload = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'preload.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'preload.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  return outfile;
};
