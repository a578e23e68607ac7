import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import { type Inline, parseRichText, type RichTextNode } from '../../../src/core/richtext.ts';
import type { RichText } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import { chunks, pack, RICH_TEXT } from '../limits.ts';

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

/** One run of text; none where it is empty. */
export const section = (elements: readonly RichTextElement[]): RichTextSection[] =>
  pack(elements, RICH_TEXT, elementSize).map((part) => ({
    type: 'rich_text_section',
    elements: part,
  }));

/** A list with dots; an item may hold several runs. */
export const bullets = (items: readonly (readonly RichTextElement[])[]): RichTextBlockElement[] =>
  listOf(items, 'bullet');

const listOf = (
  items: readonly (readonly RichTextElement[])[],
  style: 'bullet' | 'ordered',
): RichTextBlockElement[] =>
  pack(items.flatMap(section), RICH_TEXT, sizeOf).map((elements) => ({
    type: 'rich_text_list',
    style,
    elements,
  }));

/**
 * A rich text in Slack's own form. `lead` goes in front of its first line, and `style` is added to
 * all of it.
 */
export const richElements = (
  source: RichText,
  style: Style = {},
  lead: readonly RichTextElement[] = [],
): RichTextBlockElement[] => {
  const nodes = parseRichText(source);
  const [first, ...rest] = nodes;
  if (lead.length > 0 && first?.type !== 'paragraph') {
    return [...section(lead), ...nodes.flatMap((node) => blockOf(node, style))];
  }
  const start = first?.type === 'paragraph' ? inlines(first.children, style) : [];
  const begin = lead.length > 0 ? section([...lead, ...start]) : first ? blockOf(first, style) : [];
  return paragraphs([begin, ...rest.map((node) => blockOf(node, style))]);
};

const blockOf = (node: RichTextNode, style: Style): RichTextBlockElement[] => {
  switch (node.type) {
    case 'paragraph':
      return section(inlines(node.children, style));
    case 'list':
      return listOf(
        node.items.map((item) => inlines(item, style)),
        node.ordered ? 'ordered' : 'bullet',
      );
    case 'code':
      return text(node.text).map((element) => ({
        type: 'rich_text_preformatted',
        elements: [element],
      }));
  }
};

/** Sections that follow each other are one text for Slack: an empty line keeps paragraphs apart. */
const paragraphs = (parts: readonly RichTextBlockElement[][]): RichTextBlockElement[] =>
  parts.flatMap((part, index) => {
    const [first, ...rest] = part;
    const before = parts[index - 1]?.at(-1);
    return first?.type === 'rich_text_section' && before?.type === 'rich_text_section'
      ? [...section([...text('\n'), ...first.elements]), ...rest]
      : part;
  });

/** Blocks of rich text, as many as its length needs; none where it is empty. */
export const richBlocks = (elements: readonly RichTextBlockElement[]): RichTextBlock[] =>
  pack(elements, RICH_TEXT, sizeOf).map((part) => ({ type: 'rich_text', elements: part }));

/** A rich text as blocks of its own. */
export const rich = (source: RichText, style: Style = {}): RichTextBlock[] =>
  richBlocks(richElements(source, style));

const elementSize = (element: RichTextElement): number =>
  'text' in element ? (element.text?.length ?? 0) : 0;

const sizeOf = (element: RichTextBlockElement): number =>
  (element.elements as readonly (RichTextElement | RichTextSection)[]).reduce(
    (sum, part) => sum + ('elements' in part ? sizeOf(part) : elementSize(part)),
    0,
  );
