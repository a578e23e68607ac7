import type {
  RichTextBlock,
  RichTextBlockElement,
  RichTextElement,
  RichTextSection,
} from '@slack/types';
import { type Inline, parseRichText, type RichTextNode } from '../../../src/core/richtext.ts';
import type { RichText } from '../../../src/core/view/view.ts';
import { pack, RICH_TEXT } from '../limits.ts';
import { inlines, lengthOf, type Style, text } from './inlines.ts';

/** One run of text, in as many sections as its length needs; none where it is empty. */
export const section = (elements: readonly RichTextElement[]): RichTextSection[] =>
  pack(elements, RICH_TEXT, lengthOf).map((part) => ({
    type: 'rich_text_section',
    elements: part,
  }));

/** A list, an item each. */
export const listOf = (
  items: readonly (readonly RichTextElement[])[],
  style: 'bullet' | 'ordered' = 'bullet',
): RichTextBlockElement[] =>
  pack(items.flatMap(section), RICH_TEXT, sizeOf).map((elements) => ({
    type: 'rich_text_list',
    style,
    elements,
  }));

/** A title on a line of its own above a rich text. */
export const titled = (title: string, source: RichText): RichTextBlockElement[] => {
  const [first, ...rest] = richElements(source);
  const lead = text(title, { bold: true });
  return first?.type === 'rich_text_section'
    ? [...section([...lead, ...text('\n'), ...first.elements]), ...rest]
    : [...section(lead), ...(first ? [first] : []), ...rest];
};

/** A rich text in Slack's own form; `style` is added to all of it. */
export const richElements = (source: RichText, style: Style = {}): RichTextBlockElement[] => {
  const paragraphs: RichTextElement[] = [];
  const elements: RichTextBlockElement[] = [];
  for (const node of parseRichText(source)) {
    if (node.type === 'paragraph') {
      paragraphs.push(...(paragraphs.length > 0 ? text('\n\n') : []), ...inlinesIn(node, style));
    } else {
      elements.push(...section(paragraphs.splice(0)), ...blockOf(node, style));
    }
  }
  return [...elements, ...section(paragraphs)];
};

const inlinesIn = ({ children }: { readonly children: readonly Inline[] }, style: Style) =>
  inlines(children, style);

const blockOf = (
  node: Exclude<RichTextNode, { type: 'paragraph' }>,
  style: Style,
): RichTextBlockElement[] =>
  node.type === 'list'
    ? listOf(
        node.items.map((item) => inlines(item, style)),
        node.ordered ? 'ordered' : 'bullet',
      )
    : text(node.text).map((element) => ({ type: 'rich_text_preformatted', elements: [element] }));

/** Blocks of rich text, as many as its length needs; none where it is empty. */
export const richBlocks = (elements: readonly RichTextBlockElement[]): RichTextBlock[] =>
  pack(elements, RICH_TEXT, sizeOf).map((part) => ({ type: 'rich_text', elements: part }));

/** A rich text as blocks of its own. */
export const rich = (source: RichText, style: Style = {}): RichTextBlock[] =>
  richBlocks(richElements(source, style));

const sizeOf = (element: RichTextBlockElement): number =>
  (element.elements as readonly (RichTextElement | RichTextSection)[]).reduce(
    (sum, part) => sum + ('elements' in part ? sizeOf(part) : lengthOf(part)),
    0,
  );
