import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Explanation, ReferenceView } from '../../../src/core/view/view.ts';
import { LINK_URL } from '../limits.ts';
import { bold, bullets, richBlocks, richElements, section, text } from './rich-text.ts';

/** A title above a rich text; nothing where the text is empty. */
export const titled = (title: string, source: string): KnownBlock[] => {
  const elements = richElements(source);
  return elements.length === 0 ? [] : richBlocks([...section(bold(title)), ...below(elements)]);
};

/** Slack joins sections to one text, so what follows a title begins a line of its own. */
const below = (elements: ReturnType<typeof richElements>): ReturnType<typeof richElements> => {
  const [first, ...rest] = elements;
  return first?.type === 'rich_text_section'
    ? [{ ...first, elements: [...text('\n'), ...first.elements] }, ...rest]
    : elements;
};

/** A link only where it leads to the web; otherwise its title alone. */
const reference = ({ title, url, checked }: ReferenceView): RichTextElement[] => [
  ...(/^https?:\/\/\S+$/.test(url) && url.length <= LINK_URL ? [link(title, url)] : text(title)),
  ...text(` · ${checked}`),
];

const link = (title: string, url: string): RichTextElement => ({
  type: 'link',
  url,
  text: text(title)[0]?.text ?? url,
});

/** Why the right answer is right, and where to read on. */
export const explanationBlocks = (view: Explanation): KnownBlock[] => [
  { type: 'divider' },
  ...titled(view.justificationHeading, view.justification),
  ...(view.references.length === 0
    ? []
    : richBlocks([
        ...section(bold(view.referencesHeading)),
        ...bullets(view.references.map(reference)),
      ])),
];
