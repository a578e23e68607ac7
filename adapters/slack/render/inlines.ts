import type { RichTextElement, RichTextText } from '@slack/types';
import { type Inline, parseRichText, type RichTextNode } from '../../../src/core/richtext.ts';
import type { RichText } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import { chunks, RICH_TEXT } from '../limits.ts';

export type Style = NonNullable<RichTextText['style']>;

/** Text as it is: Slack reads no mark, mention or link in it. */
export const text = (words: string, style: Style = {}): RichTextText[] =>
  chunks(literal(words), RICH_TEXT).map((part) => ({
    type: 'text',
    text: part,
    ...(Object.keys(style).length > 0 && { style }),
  }));

export const bold = (words: string): RichTextText[] => text(words, { bold: true });

/** Inlines of a rich text, in a style that is added to their own. */
export const inlines = (nodes: readonly Inline[], style: Style = {}): RichTextText[] =>
  nodes.flatMap((node) => inlineOf(node, style));

const inlineOf = (node: Inline, style: Style): RichTextText[] => {
  switch (node.type) {
    case 'text':
      return text(node.text, style);
    case 'inlineCode':
      return text(node.text, { ...style, code: true });
    case 'strong':
      return inlines(node.children, { ...style, bold: true });
    case 'emphasis':
      return inlines(node.children, { ...style, italic: true });
  }
};

/** A rich text as one run, for an item of a list: its blocks are lines, and fenced code is inline. */
export const asLines = (source: RichText): RichTextText[] =>
  parseRichText(source).flatMap((node, index) => [
    ...text(index > 0 ? '\n' : ''),
    ...linesOf(node),
  ]);

const linesOf = (node: RichTextNode): RichTextText[] => {
  switch (node.type) {
    case 'paragraph':
      return inlines(node.children);
    case 'code':
      return text(node.text, { code: true });
    case 'list':
      return node.items.flatMap((item, index) => [
        ...text(`${index > 0 ? '\n' : ''}${node.ordered ? `${index + 1}.` : '-'} `),
        ...inlines(item),
      ]);
  }
};

/** How much of a block an element takes. */
export const lengthOf = (element: RichTextElement): number =>
  'text' in element ? (element.text?.length ?? 0) : 0;
