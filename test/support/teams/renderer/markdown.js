import { fromMarkdown } from 'mdast-util-from-markdown';

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const inside = (node) => node.children.map(htmlOf).join('');

const htmlOf = (node) => {
  switch (node.type) {
    case 'root':
      return inside(node);
    case 'paragraph':
      return `<p>${inside(node)}</p>`;
    case 'text':
      return escaped(node.value);
    case 'strong':
      return `<strong>${inside(node)}</strong>`;
    case 'emphasis':
      return `<em>${inside(node)}</em>`;
    case 'link':
      return `<a href="${escaped(node.url)}">${inside(node)}</a>`;
    default:
      throw new TypeError(`A card holds Markdown of a kind that Teams doesn't draw: ${node.type}`);
  }
};

/** Markdown as a client of cards reads it, as HTML. Throws for what a card of ours shouldn't hold. */
export const toHtml = (text) => htmlOf(fromMarkdown(text));
