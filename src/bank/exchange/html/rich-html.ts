import { type Inline, parseRichText, type RichTextNode } from '../../../core/richtext.ts';

/** Writes rich texts as elements that HTML and XML have in common. */
export interface RichHtml {
  /** A text as it stands, for between tags and inside attributes. */
  readonly escape: (text: string) => string;
  /** As paragraphs, lists and blocks of code. */
  readonly blocks: (text: string) => string;
  /** As part of a line; `undefined` when the text has more than one paragraph. */
  readonly inline: (text: string) => string | undefined;
}

/** @param safe - makes a text safe in the format that is written. */
export const createRichHtml = (safe: (text: string) => string): RichHtml => {
  const inlineOf = (inline: Inline): string => {
    switch (inline.type) {
      case 'text':
        return safe(inline.text).replaceAll('\n', '<br/>');
      case 'inlineCode':
        return `<code>${safe(inline.text)}</code>`;
      case 'strong':
        return `<strong>${lineOf(inline.children)}</strong>`;
      case 'emphasis':
        return `<em>${lineOf(inline.children)}</em>`;
    }
  };
  const lineOf = (inlines: readonly Inline[]): string => inlines.map(inlineOf).join('');
  const blockOf = (block: RichTextNode): string => {
    switch (block.type) {
      case 'paragraph':
        return `<p>${lineOf(block.children)}</p>`;
      case 'code':
        return `<pre><code>${safe(block.text)}</code></pre>`;
      case 'list': {
        const name = block.ordered ? 'ol' : 'ul';
        return `<${name}>${block.items.map((item) => `<li>${lineOf(item)}</li>`).join('')}</${name}>`;
      }
    }
  };
  return {
    escape: safe,
    blocks: (text) => parseRichText(text).map(blockOf).join(''),
    inline: (text) => {
      const [only, ...more] = parseRichText(text);
      return only?.type === 'paragraph' && more.length === 0 ? lineOf(only.children) : undefined;
    },
  };
};
