import type { Code, List, ListItem, Nodes, Parents, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** A part of a line. A line break that is meant is `\n` in a text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'inlineCode'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] };

/** A block of text; `code` keeps its lines, and an ordered list counts from 1. */
export type RichTextNode =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
    };

/** Markdown that would change or drop what was typed, so it is never recognised. */
const UNREAD = ['characterReference', 'codeIndented', 'hardBreakEscape'];

/**
 * Reads the small part of Markdown that question files may use: paragraphs, `code`, fenced code
 * blocks, **strong** and *emphasis* (with stars only, so that `__init__` stays whole), lists, and a
 * backslash before a mark that is meant as itself. Everything else, such as links, HTML, images,
 * headings and mentions, comes back as literal text, with the marks inside it. Never throws.
 *
 * @example
 * parseRichText('Use **spot**.')
 * // [{ type: 'paragraph', children: [text 'Use ', strong [text 'spot'], text '.'] }]
 */
export const parseRichText = (text: string): RichTextNode[] => {
  const source = text.replace(/^\uFEFF/, '');
  const root = fromMarkdown(source, { extensions: [{ disable: { null: UNREAD } }] });
  return root.children.map((node) => blockOf(node, source));
};

/** The words of a rich text without its marks, a line a block, for notifications and logs. */
export const plainText = (text: string): string => parseRichText(text).flatMap(linesOf).join('\n');

const linesOf = (block: RichTextNode): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
      return [inlineText(block.children)];
    case 'code':
      return [block.text];
    case 'list':
      return block.items.map((item, index) => marker(block, index) + inlineText(item));
  }
};

const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => ('text' in inline ? inline.text : inlineText(inline.children))).join('');

const marker = ({ ordered }: { readonly ordered?: boolean | null | undefined }, index: number) =>
  ordered === true ? `${index + 1}. ` : '- ';

const blockOf = (node: Nodes, source: string): RichTextNode => {
  if (node.type === 'paragraph') {
    return { type: 'paragraph', children: inlinesOf(node, source) };
  }
  if (node.type === 'code' && isWhole(node)) {
    return { type: 'code', text: node.value };
  }
  if (node.type === 'list' && isPlain(node)) {
    const items = node.children.map((item) => itemOf(item, source));
    return { type: 'list', ordered: node.ordered === true, items };
  }
  return { type: 'paragraph', children: [literal(node, source)] };
};

/** A fence around nothing, or with more than a language behind it, is somebody's text. */
const isWhole = ({ value, lang, meta }: Code): boolean =>
  value !== '' && typeof meta !== 'string' && /^[\w+#-]*$/.test(lang ?? '');

/** A lone mark, or "1986. A good year", is a sentence: as a list it would lose what was typed. */
const isPlain = (list: List): boolean =>
  (list.ordered !== true || list.start === 1) &&
  list.children.every((item) => item.children.length > 0);

/** An item is one run of text: what is nested in it follows on lines of its own. */
const itemOf = (item: ListItem, source: string): Inline[] =>
  merged(
    item.children.flatMap((child, index) => [
      ...(index > 0 ? [textOf('\n')] : []),
      ...nestedOf(child, source),
    ]),
  );

const nestedOf = (node: Nodes, source: string): readonly Inline[] => {
  const block = blockOf(node, source);
  switch (block.type) {
    case 'paragraph':
      return block.children;
    case 'code':
      return [{ type: 'inlineCode', text: block.text }];
    case 'list':
      return block.items.flatMap((item, index) => [
        textOf(`${index > 0 ? '\n' : ''}${marker(block, index)}`),
        ...item,
      ]);
  }
};

const inlinesOf = (parent: Parents, source: string): Inline[] =>
  merged(parent.children.flatMap((node) => inlineOf(node as PhrasingContent, source)));

const inlineOf = (node: PhrasingContent, source: string): readonly Inline[] => {
  switch (node.type) {
    case 'text':
      return [textOf(unfold(node.value))];
    case 'inlineCode':
      return [{ type: 'inlineCode', text: node.value }];
    case 'strong':
    case 'emphasis':
      return markedOf(node, source);
    case 'break':
      return [textOf('\n')];
    default:
      return [literal(node, source)];
  }
};

const markedOf = (
  node: Extract<PhrasingContent, { type: 'strong' | 'emphasis' }>,
  source: string,
): readonly Inline[] => {
  const children = inlinesOf(node, source);
  const mark = literal(node, source).text.slice(0, node.type === 'strong' ? 2 : 1);
  return mark.startsWith('_')
    ? [textOf(mark), ...children, textOf(mark)]
    : [{ type: node.type, children }];
};

const textOf = (text: string) => ({ type: 'text', text }) as const;

const literal = (node: Nodes, source: string) =>
  textOf(unfold(source.slice(node.position?.start.offset, node.position?.end.offset)));

/** A line's end inside a paragraph is only where the author's line was full. */
const unfold = (text: string): string => text.replaceAll(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ');

const merged = (inlines: readonly Inline[]): Inline[] => {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = textOf(last.text + inline.text);
    } else {
      result.push(inline);
    }
  }
  return result;
};
