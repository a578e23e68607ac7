import type { ComponentChildren } from 'preact';
import { type Inline, parseRichText, type RichTextNode } from '../../../src/core/richtext.ts';

const inlineOf = (inline: Inline): ComponentChildren => {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'inlineCode':
      return <code>{inline.text}</code>;
    case 'strong':
      return <strong>{inline.children.map(inlineOf)}</strong>;
    case 'emphasis':
      return <em>{inline.children.map(inlineOf)}</em>;
  }
};

const blockOf = (node: RichTextNode): ComponentChildren => {
  switch (node.type) {
    case 'paragraph':
      return <p>{node.children.map(inlineOf)}</p>;
    case 'code':
      return (
        <pre>
          <code>{node.text}</code>
        </pre>
      );
    case 'list': {
      const items = node.items.map((item) => <li>{item.map(inlineOf)}</li>);
      return node.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
};

/** A text with its paragraphs, code and lists. */
export const RichText = ({ text }: { readonly text: string }) => (
  <div class="rich">{parseRichText(text).map(blockOf)}</div>
);

const lineOf = (node: RichTextNode): ComponentChildren => {
  switch (node.type) {
    case 'paragraph':
      return node.children.map(inlineOf);
    case 'code':
      return <code>{node.text}</code>;
    case 'list':
      return node.items.map((item) => <span>{item.map(inlineOf)} </span>);
  }
};

/** A text inside a line, such as an option: its blocks follow each other without breaks. */
export const RichLine = ({ text }: { readonly text: string }) => (
  <span class="rich-line">{parseRichText(text).map(lineOf)}</span>
);
