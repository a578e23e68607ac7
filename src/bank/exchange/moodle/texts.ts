import { htmlToMarkdown } from '../html/to-markdown.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** The text of an element such as `<name><text>…</text></name>`; empty when there is none. */
export const plainTextOf = (parent: XmlElement | undefined, name: string): string =>
  (childOf(childOf(parent, name), 'text')?.text ?? '').trim();

/** As {@link plainTextOf}, as Markdown: Moodle keeps most texts as HTML, and says so. */
export const textOf = (parent: XmlElement | undefined, name: string): string => {
  const element = childOf(parent, name);
  const text = plainTextOf(parent, name);
  return element?.attributes['format'] === 'html' ? htmlToMarkdown(text) : text;
};

/** How many pictures and other files the question brings. */
export const filesOf = (question: XmlElement): number =>
  childrenOf(question, 'file').length +
  question.children.reduce((sum, child) => sum + filesOf(child), 0);
