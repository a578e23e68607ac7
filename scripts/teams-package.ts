import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { loadEnvFile } from '../src/config/env-file.ts';
import { loadLanguages } from '../src/i18n/languages.ts';
import { buildPackage } from './teams/package.ts';
import { PackageError } from './teams/package-error.ts';
import { readSettings, USAGE } from './teams/settings.ts';

/** Builds the app package for Teams: `npm run teams:package`; see `docs/teams.md`. */
const ROOT = resolve(import.meta.dirname, '..');

const write = async (file: string, bytes: Uint8Array): Promise<void> => {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new PackageError([`--out=${JSON.stringify(file)}: can’t be written: ${why}`]);
  }
};

const run = async (args: readonly string[]): Promise<void> => {
  loadEnvFile(ROOT);
  const settings = readSettings(args, process.env);
  const out = resolve(ROOT, settings.out);
  const bytes = buildPackage(settings, await loadLanguages());
  await write(out, bytes);
  process.stdout.write(
    `${out}\n  app       ${settings.name}, ${settings.appId}\n  website   ${settings.website}\n` +
      `  privacy   ${settings.privacy}\n  terms     ${settings.terms}\n` +
      'Upload it in Teams: Apps, Manage your apps, Upload an app. More in docs/teams.md.\n',
  );
};

const isWrongFlag = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(`${USAGE}\n`);
} else {
  try {
    await run(args);
  } catch (error) {
    if (!(error instanceof PackageError) && !isWrongFlag(error)) {
      throw error;
    }
    const usage = isWrongFlag(error) ? `\n\n${USAGE}` : '';
    process.stderr.write(`The app package can’t be built.\n${error.message}${usage}\n`);
    process.exitCode = 1;
  }
}
