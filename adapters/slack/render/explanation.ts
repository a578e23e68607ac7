import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Explanation, ReferenceView } from '../../../src/core/view/view.ts';
import { literal } from '../escape.ts';
import { cut, LINK_TEXT, LINK_URL } from '../limits.ts';
import { bold, text } from './inlines.ts';
import { listOf, richBlocks, section, titled } from './rich-text.ts';

/** A link where it leads to the web; otherwise its title alone. */
const reference = ({ title, url, checked }: ReferenceView): RichTextElement[] => {
  const words = cut(literal(title), LINK_TEXT);
  const isLink = /^https?:\/\/[^\s<>|]+$/i.test(url) && url.length <= LINK_URL;
  return [
    ...(isLink ? [{ type: 'link', url, text: words || url } as const] : text(words)),
    ...text(` · ${checked}`),
  ];
};

/** Why the right answer is right, and where to read on. */
export const explanationBlocks = (view: Explanation): KnownBlock[] => [
  { type: 'divider' },
  ...richBlocks(titled(view.justificationHeading, view.justification)),
  ...(view.references.length === 0
    ? []
    : richBlocks([
        ...section(bold(view.referencesHeading)),
        ...listOf(view.references.map(reference)),
      ])),
];
