import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { z } from 'zod';
import type { Languages } from '../../src/i18n/languages.ts';
import { type ICONS, type IconName, iconProblems } from './icons.ts';
import { makeManifest } from './manifest.ts';
import { PackageError } from './package-error.ts';
import type { PackageSettings } from './settings.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'adapters/teams/manifest');
const ICON_NAMES = ['color', 'outline'] as const satisfies readonly (keyof typeof ICONS)[];

/** A zip file's oldest moment, on whichever clock: the same files always make the same bytes. */
const NO_TIME = '1980-01-01T00:00';

const versionOf = (file: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;

/**
 * Builds the app package that is uploaded to Teams.
 *
 * @returns the bytes of the zip file, the same for the same settings and sources.
 * @throws {PackageError} where Microsoft's schema forbids what would be in it, or an icon's rules do.
 */
export const buildPackage = (settings: PackageSettings, languages: Languages): Uint8Array => {
  const manifest = makeManifest({
    settings,
    version: versionOf(join(ROOT, 'package.json')),
    languages,
    read: (name) => readFileSync(join(SOURCES, name), 'utf8'),
  });
  const texts = Object.entries(manifest).map(
    ([name, content]) => [name, strToU8(`${JSON.stringify(content, null, 2)}\n`)] as const,
  );
  const files = Object.fromEntries([...texts, ...ICON_NAMES.map(iconFile)]);
  return zipSync(files satisfies Zippable, { mtime: NO_TIME, level: 9 });
};

const iconFile = (name: IconName): readonly [string, Uint8Array] => {
  const bytes = readFileSync(join(SOURCES, `${name}.png`));
  const wrong = iconProblems(name, bytes);
  if (wrong.length > 0) {
    throw new PackageError(wrong);
  }
  return [`${name}.png`, bytes];
};
