import { readdir } from 'node:fs/promises';
import { DEFAULT_LANGUAGE, type Language, languageSchema } from '../core/language.ts';
import type { Messages } from './messages.ts';
import { createTranslator, type Translator } from './translator.ts';

/** All languages that the product speaks. */
export interface Languages {
  readonly codes: readonly Language[];
  /** The language of a tag such as `es-MX`, or English where none fits. */
  match(tag: string | undefined): Language;
  /** English for a language that isn't there. */
  translator(language: Language): Translator;
}

const LANGUAGE_FILE = /^([a-z]{2,3})\.(?:ts|js)$/;

/** Reads the language files in this folder: a further language is one more file here. */
export const loadLanguages = async (): Promise<Languages> => {
  const translators = new Map<Language, Translator>();
  for (const file of (await readdir(import.meta.dirname)).sort()) {
    const code = LANGUAGE_FILE.exec(file)?.[1];
    if (code === undefined) {
      continue;
    }
    const language = languageSchema.parse(code);
    const module: { default: Messages } = await import(new URL(file, import.meta.url).href);
    translators.set(language, createTranslator(language, module.default));
  }
  const fallback = translators.get(DEFAULT_LANGUAGE);
  if (fallback === undefined) {
    throw new Error('The English language file is missing.');
  }
  return {
    codes: [...translators.keys()],
    match: (tag) => {
      const code = languageSchema.safeParse(tag?.split(/[-_]/, 1)[0]?.toLowerCase());
      return code.success && translators.has(code.data) ? code.data : DEFAULT_LANGUAGE;
    },
    translator: (language) => translators.get(language) ?? fallback,
  };
};
