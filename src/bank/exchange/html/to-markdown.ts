import TurndownService from 'turndown';

/** HTML as other systems store texts, as the Markdown that question files use. */
export const htmlToMarkdown = (html: string): string => {
  const service = new TurndownService({
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    headingStyle: 'atx',
  });
  // Moodle’s editors write <pre> without <code>.
  service.addRule('pre', {
    filter: 'pre',
    replacement: (_, node) =>
      `\n\n\`\`\`\n${(node.textContent ?? '').replace(/\n$/, '')}\n\`\`\`\n\n`,
  });
  // The bank shows no links, so what one points at has to be legible.
  service.addRule('link', {
    filter: 'a',
    replacement: (content, node) => {
      const url = attributeOf(node, 'href');
      return url && url !== content ? `${content} (${url})` : content;
    },
  });
  service.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => attributeOf(node, 'alt'),
  });
  service.remove(['script', 'style']);
  return service.turndown(html).trim();
};

const attributeOf = (node: object, name: string): string =>
  'getAttribute' in node && typeof node.getAttribute === 'function'
    ? String(node.getAttribute(name) ?? '')
    : '';
