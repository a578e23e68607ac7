import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageSchema } from '../../src/core/language.ts';
import en from '../../src/i18n/en.ts';
import type { MessageKey, Messages } from '../../src/i18n/messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { type Argument, argumentsOf } from './icu.ts';
import { createKeySearch, readSource } from './source-keys.ts';

const FOLDER = join(import.meta.dirname, '../../src/i18n');
const codes = readdirSync(FOLDER).flatMap((file) => /^([a-z]{2,3})\.ts$/.exec(file)?.[1] ?? []);
const keys = Object.keys(en) as MessageKey[];

/** Counts that people meet; the language's plural forms are those that these take. */
const COUNTS = Array.from({ length: 1001 }, (_, count) => count);

const formsOf = (language: string, type: Intl.PluralRuleType): Set<string> => {
  const rules = new Intl.PluralRules(language, { type });
  return new Set(COUNTS.map((count) => rules.select(count)));
};

const namesOf = (parts: readonly Argument[]): string[] =>
  [...new Set(parts.map(({ name }) => name))].sort();

const valuesFor = (parts: readonly Argument[]): Record<string, string | number> =>
  Object.fromEntries(
    parts
      .toSorted((a, b) => Number(a.type !== 'value') - Number(b.type !== 'value'))
      .map(({ name, type }) => [name, type === 'value' || type === 'select' ? 'text' : 2]),
  );

const load = async (code: string): Promise<Messages> => {
  const module: { default: Messages } = await import(join(FOLDER, `${code}.ts`));
  return module.default;
};

test('English and Spanish are there', () => {
  expect(codes).toEqual(expect.arrayContaining(['en', 'es']));
});

describe.each(codes)('the messages of %s', async (code) => {
  const messages = await load(code);
  const partsOf = (key: MessageKey) => argumentsOf(messages[key], code);

  test('are the same as those of English', () => {
    expect(Object.keys(messages).sort()).toEqual(keys.toSorted());
  });

  test('are filled in with the same names', () => {
    const wanted = keys.map((key) => [key, namesOf(argumentsOf(en[key], 'en'))]);
    expect(keys.map((key) => [key, namesOf(partsOf(key))])).toEqual(wanted);
  });

  test('say something, and can all be formatted', () => {
    const translator = createTranslator(languageSchema.parse(code), messages);
    for (const key of keys) {
      const text = translator.text(key, valuesFor(partsOf(key)));
      expect(text.trim(), key).not.toBe('');
      expect(text, key).not.toMatch(/[{}]/);
    }
  });

  test('have every plural form of the language', () => {
    const forms = {
      plural: [...formsOf(code, 'cardinal')],
      selectordinal: [...formsOf(code, 'ordinal')],
    };
    for (const key of keys) {
      for (const { type, branches } of partsOf(key)) {
        if (type === 'plural' || type === 'selectordinal') {
          expect(branches, key).toEqual(expect.arrayContaining(forms[type]));
        }
      }
    }
  });

  test('choose between the same cases as English', () => {
    const choices = (parts: readonly Argument[]) =>
      parts.filter(({ type }) => type === 'select').map(({ name, branches }) => [name, branches]);
    for (const key of keys) {
      expect(choices(partsOf(key)), key).toEqual(choices(argumentsOf(en[key], 'en')));
    }
  });
});

describe('every message', () => {
  test('is used', () => {
    const isUsed = createKeySearch(readSource());
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  test('counts as used only where the source names it', () => {
    const isUsed = createKeySearch(
      "t.text('a.whole'); t.text(`notice.$\u007Bname}.text`); f('gone')",
    );
    expect(isUsed('a.whole')).toBe(true);
    expect(isUsed('notice.gone.text')).toBe(true);
    expect(isUsed('notice.other.text')).toBe(false);
    expect(isUsed('a.who')).toBe(false);
  });
});
