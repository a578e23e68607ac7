import { literal, unmarked } from '../escape.ts';
import { cut, INPUT_LABEL } from '../limits.ts';

/** What an input asks for; never empty, because a client tells an input without a label to nobody. */
export const inputLabel = (words: string): string =>
  cut(literal(words).replaceAll(/\s+/g, ' ').trim() || '…', INPUT_LABEL);

/** What a client says below an input that must be filled in and isn't. */
export const errorText = (words: string): string => cut(unmarked(words) || '…', INPUT_LABEL);
