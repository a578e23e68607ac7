import { type Inline, parseRichText, type RichTextNode } from '../../../src/core/richtext.ts';
import type { RichText } from '../../../src/core/view/view.ts';
import { BLOCK_TEXT, pack } from '../limits.ts';
import type { CardElement, RichTextBlock, TextRun } from './card.ts';
import { row } from './rows.ts';
import { type Look, line, type Place, run } from './text.ts';

const NO_BREAK_SPACE = '\u00A0';

/** Runs of a rich text, in a look that is added to their own. */
const runs = (nodes: readonly Inline[], look: Look): TextRun[] =>
  nodes.flatMap((node) => runsOf(node, look));

const runsOf = (node: Inline, look: Look): TextRun[] => {
  switch (node.type) {
    case 'text':
      return run(node.text, look);
    case 'inlineCode':
      return run(node.text, { ...look, fontType: 'monospace' });
    case 'strong':
      return runs(node.children, { ...look, weight: 'bolder' });
    case 'emphasis':
      return runs(node.children, { ...look, italic: true });
  }
};

/** Lines of a run of text: clients differ in how they draw a break inside a block. */
const linesOf = (inlines: readonly TextRun[]): TextRun[][] => {
  const lines: TextRun[][] = [[]];
  for (const inline of inlines) {
    for (const [index, text] of inline.text.split('\n').entries()) {
      if (index > 0) {
        lines.push([]);
      }
      lines.at(-1)?.push(...(text === '' ? [] : [{ ...inline, text }]));
    }
  }
  return lines;
};

const paragraph = (nodes: readonly Inline[], look: Look, place: Place): RichTextBlock[] =>
  linesOf(runs(nodes, look))
    .flatMap((inlines) => pack(inlines, BLOCK_TEXT, ({ text }) => text.length))
    .flatMap((inlines, index) => line(inlines, index > 0 ? { spacing: 'none' } : place));

/** Keeps spaces that a client would make one, and lines that hold nothing. */
const codeLine = (text: string): string =>
  text.replaceAll(/^ | {2,}/g, (spaces) => NO_BREAK_SPACE.repeat(spaces.length)) || NO_BREAK_SPACE;

const code = (text: string): CardElement => ({
  type: 'Container',
  style: 'emphasis',
  items: text
    .replaceAll('\t', '    ')
    .split('\n')
    .map(
      (each): RichTextBlock => ({
        type: 'RichTextBlock',
        inlines: run(codeLine(each), { fontType: 'monospace' }),
        spacing: 'none',
      }),
    ),
});

const BULLET = '•';

const blockOf = (node: RichTextNode, look: Look, place: Place): CardElement[] => {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children, look, place);
    case 'code':
      return [code(node.text)];
    case 'list':
      return node.items.flatMap((item, index) =>
        row(
          run(node.ordered ? `${index + 1}.` : BULLET, look),
          paragraph(item, look, {}),
          index > 0 ? { spacing: 'small' } : {},
        ),
      );
  }
};

/** A rich text, block by block; `place` is for the first of them. */
export const rich = (source: RichText, look: Look = {}, place: Place = {}): CardElement[] =>
  parseRichText(source).flatMap((node, index) => blockOf(node, look, index === 0 ? place : {}));
