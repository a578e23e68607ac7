import { literal, unmarked } from '../escape.ts';
import { BLOCK_TEXT, chunks, cut, HEADING_TEXT } from '../limits.ts';
import type { RichTextBlock, TextBlock, TextRun } from './card.ts';

export type Look = Omit<TextRun, 'type' | 'text'>;
export type Place = Pick<RichTextBlock, 'spacing'>;

/** Text as it is: clients read no mark in it. None where it is empty. */
export const run = (words: string, look: Look = {}): TextRun[] =>
  chunks(literal(words), BLOCK_TEXT).map((text) => ({ type: 'TextRun', text, ...look }));

export const bold = (words: string, look: Look = {}): TextRun[] =>
  run(words, { ...look, weight: 'bolder' });

/** A line of its own; none where there is nothing to say. */
export const line = (inlines: readonly TextRun[], place: Place = {}): RichTextBlock[] =>
  inlines.some(({ text }) => text.trim() !== '')
    ? [{ type: 'RichTextBlock', inlines, ...place }]
    : [];

/** Small grey lines, one a text. */
export const subtle = (texts: readonly (string | undefined)[], place: Place = {}) =>
  texts
    .filter((text) => text !== undefined && text.trim() !== '')
    .flatMap((text, index) =>
      line(run(text ?? '', { isSubtle: true, size: 'small' }), {
        ...place,
        ...(index > 0 && ({ spacing: 'none' } as const)),
      }),
    );

const headingBlock = (words: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap' | 'style'>) => {
  const text = cut(unmarked(words), HEADING_TEXT);
  const block = { type: 'TextBlock', text, wrap: true, style: 'heading', ...look } as const;
  return text === '' ? [] : [block satisfies TextBlock];
};

/** What a card is about, above all else. */
export const heading = (words: string): TextBlock[] =>
  headingBlock(words, { size: 'large', weight: 'bolder' });

/** Above a part of a card. */
export const partHeading = (words: string): TextBlock[] =>
  headingBlock(words, { size: 'medium', weight: 'bolder', spacing: 'medium' });
