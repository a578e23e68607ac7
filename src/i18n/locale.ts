import type { Language } from '../core/language.ts';

/** Plain English is everybody’s: day before month, not one country’s custom. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The BCP 47 locale by which a language writes its dates, numbers and lists. */
export const localeOf = (language: Language): string => LOCALES[language] ?? language;
