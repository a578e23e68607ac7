import { type Ask, askSchema, formatAsk } from '../../core/ask.ts';

/** Ids of the fields, by which a filled-in form's values are found. */
export const ANSWER_FIELD = 'answer';
export const KEY_POINTS_FIELD = 'key-points';
/** Longest answer in one's own words, in UTF-16 code units. */
export const MAX_ANSWER_LENGTH = 2000;

export type FormStep = 'own-words' | 'key-points';

/** The id of a form, such as `own-words:practice:0197…`. */
export const formId = (step: FormStep, ask: Ask): string => `${step}:${formatAsk(ask)}`;

/**
 * Reads what {@link formId} wrote.
 *
 * @returns `undefined` for anything else, so a forged form is nobody's.
 */
export const parseFormId = (
  form: string,
): { readonly step: FormStep; readonly ask: Ask } | undefined => {
  const [, step, rest] = /^(own-words|key-points):(.*)$/.exec(form) ?? [];
  const ask = askSchema.safeParse(rest);
  return ask.success && step !== undefined
    ? { step: step === 'own-words' ? 'own-words' : 'key-points', ask: ask.data }
    : undefined;
};

/** The id of a key point's checkbox, by its place in the question's file. */
export const keyPointId = (place: number): string => `point-${place + 1}`;
