import { type Inline, parseRichText, type RichTextNode } from '../../core/richtext.ts';

/** Columns of a terminal that everybody has. */
export const WIDTH = 80;

/** A rich text as lines of at most {@link WIDTH} columns; code keeps its lines as they are. */
export const richLines = (text: string, indent = ''): readonly string[] =>
  parseRichText(text).flatMap((block, index) => [
    ...(index > 0 ? [''] : []),
    ...blockLines(block, indent),
  ]);

/**
 * Breaks a text into lines of at most {@link WIDTH} columns; a longer word gets a line of its own.
 *
 * @param first - what stands before the first line; the others are indented as far.
 */
export const wrap = (text: string, first: string): readonly string[] =>
  text.split('\n').flatMap((part, index) => {
    const indent = ' '.repeat(first.length);
    return wrapPart(part, index === 0 ? first : indent, indent);
  });

const wrapPart = (text: string, first: string, indent: string): readonly string[] => {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/ +/)) {
    if (!empty && [...line].length + 1 + [...word].length > WIDTH) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].map((done) => done.trimEnd());
};

const blockLines = (block: RichTextNode, indent: string): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
      return wrap(inlineText(block.children), indent);
    case 'code':
      return block.text.split('\n').map((line) => `${indent}    ${line}`.trimEnd());
    case 'list':
      return block.items.flatMap((item, index) =>
        wrap(inlineText(item), `${indent}${block.ordered ? `${index + 1}. ` : '- '}`),
      );
  }
};

/** Code keeps its marks: without a typeface of its own it would melt into the sentence. */
const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if ('children' in inline) {
        return inlineText(inline.children);
      }
      return inline.type === 'inlineCode' ? `\`${inline.text}\`` : inline.text;
    })
    .join('');
