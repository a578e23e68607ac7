import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

const INVISIBLE = /\u200B|\u2060|\uFEFF/g;
/** What the client puts a name in place of. */
const MENTION = /<\/?at>/g;

const BLOCKS = new Set(['paragraph', 'heading', 'code']);

const wordsOf = (node: Nodes): string => {
  if ('value' in node) {
    return node.value;
  }
  if (node.type === 'break') {
    return '\n';
  }
  if (node.type === 'image') {
    return node.alt ?? '';
  }
  return 'children' in node ? joined(node.children) : '';
};

const joined = (nodes: readonly Nodes[]): string =>
  nodes.map((node) => (BLOCKS.has(node.type) ? `${wordsOf(node)}\n` : wordsOf(node))).join('');

/** A text without what takes no place. */
export const visible = (text: string): string => text.replaceAll(INVISIBLE, '');

/**
 * What a person reads of a text that may hold Markdown. Clients differ in how much of it they know:
 * this one takes every mark for one, so a text that means its stars has to escape them.
 */
export const markdownText = (source: string): string =>
  visible(joined(fromMarkdown(source).children).replaceAll(MENTION, '')).trimEnd();
