import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const CRUISE = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Checks a project of two files, the first of which imports the second or a module of Node. */
const check = async (from: string, to: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'boundaries-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const isFile = to.endsWith('.ts');
  const specifier = isFile ? relative(dirname(from), to) : to;
  const named = specifier.startsWith('.') || !isFile ? specifier : `./${specifier}`;
  const files = { [from]: `import '${named}';\n`, ...(isFile && { [to]: 'export {};\n' }) };
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const { status, stdout } = spawnSync(process.execPath, [CRUISE, '--config', config, '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout };
};

test.each([
  ['src/core/a.ts', 'src/storage/store.ts', 'core-is-pure'],
  ['src/core/a.ts', 'node:fs', 'core-does-nothing'],
  ['src/app/a.ts', 'src/storage/sql/store.ts', 'app-knows-core'],
  ['src/app/a.ts', 'src/runtime/app.ts', 'app-knows-core'],
  ['src/storage/sql/a.ts', 'src/app/b.ts', 'storage-knows-core'],
  ['src/i18n/a.ts', 'src/app/b.ts', 'i18n-knows-core'],
  ['src/bank/a.ts', 'src/app/b.ts', 'bank-knows-core'],
  ['src/runtime/a.ts', 'src/storage/sqlite/index.ts', 'runtime-knows-app'],
  ['adapters/web/a.ts', 'src/app/b.ts', 'adapters-know-core'],
  ['adapters/web/a.ts', 'src/storage/store.ts', 'adapters-know-core'],
  ['adapters/web/a.ts', 'adapters/slack/b.ts', 'adapters-know-core'],
  ['src/core/a.ts', 'test/support/b.ts', 'not-to-test'],
])('%s may not import %s: %s', async (from, to, rule) => {
  const { status, stdout } = await check(from, to);
  expect(stdout).toContain(`error ${rule}: ${from} → ${to.replace('node:', '')}`);
  expect(status).toBeGreaterThan(0);
});

test.each([
  ['src/app/a.ts', 'src/storage/store.ts'],
  ['src/storage/sql/a.ts', 'src/core/b.ts'],
  ['adapters/web/a.ts', 'src/core/b.ts'],
  ['src/main.ts', 'adapters/web/index.ts'],
])('%s may import %s', async (from, to) => {
  const { status, stdout } = await check(from, to);
  expect(stdout).toContain('no dependency violations');
  expect(status).toBe(0);
});
