/** The languages that every question is written in, and that measures know the words of. */
export const MEASURED_LANGUAGES = ['en', 'es'] as const;

export type MeasuredLanguage = (typeof MEASURED_LANGUAGES)[number];

export const languageName = (language: MeasuredLanguage): string => NAMES[language];

const NAMES = { en: 'English', es: 'Spanish' } as const;
