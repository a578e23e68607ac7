import type { SourceChoice } from './choices.ts';

const WORDS: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  en: ['True', 'False'],
  es: ['Verdadero', 'Falso'],
};

/** A statement that is true or false, as two options. */
export const trueFalse = (
  isTrue: boolean,
  feedback: { readonly right: string; readonly wrong: string },
  language: string,
): readonly SourceChoice[] => {
  const [yes, no] = WORDS[language] ?? ['✓', '✗'];
  const choice = (text: string, right: boolean): SourceChoice => ({
    text,
    right,
    feedback: right ? feedback.right : feedback.wrong,
  });
  return [choice(yes, isTrue), choice(no, !isTrue)];
};
