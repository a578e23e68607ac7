import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const LANGUAGE_FILE = /^src\/i18n\/[a-z]{2,3}\.ts$/;
const CODE = /\.tsx?$/;

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => CODE.test(file) && !LANGUAGE_FILE.test(file));

/** All of the product's own source, without the language files. */
export const readSource = (): string =>
  ['src', 'adapters']
    .flatMap(filesOf)
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A template such as `` `notice.${name}.text` `` as the pattern of the keys that it can make. */
const patternOf = (template: string): RegExp =>
  new RegExp(
    `^${template
      .split(/\$\{[^}]*\}/)
      .map(literally)
      .join('(.+)')}$`,
  );

/**
 * Finds out whether a source names a message: by its whole key in quotes, or by a template that can
 * make it, where the part that is filled in stands in quotes somewhere too.
 */
export const createKeySearch = (source: string): ((key: string) => boolean) => {
  const templates = [...source.matchAll(/`([a-z]+\.[^`\n]*\$\{[^`\n]*)`/g)];
  const patterns = templates.map(([, template = '']) => patternOf(template));
  const isQuoted = (text: string) => source.includes(`'${text}'`);
  return (key) =>
    isQuoted(key) ||
    patterns.some((pattern) => pattern.exec(key)?.slice(1).every(isQuoted) ?? false);
};
