import type { Explanation, ReferenceView } from '../../../src/core/view/view.ts';
import { markdownLink, unmarked } from '../escape.ts';
import { cut, LINK_TEXT, LINK_URL } from '../limits.ts';
import type { CardElement, TextBlock } from './card.ts';
import { rich } from './rich-text.ts';
import { row } from './rows.ts';
import { partHeading, run } from './text.ts';

const WEB = /^https?:\/\/[^\s<>"\\]+$/i;

/** A link where it leads to the web; otherwise its title alone. */
const titled = ({ title, url }: ReferenceView): string => {
  const words = cut(title.trim(), LINK_TEXT);
  const isLink = WEB.test(url) && url.length <= LINK_URL;
  return isLink ? markdownLink(words || url, url) : unmarked(words);
};

const reference = (view: ReferenceView): TextBlock => ({
  type: 'TextBlock',
  text: [titled(view), unmarked(view.checked)].filter((part) => part !== '').join(' · ') || '…',
  wrap: true,
});

/** Why the right answer is right, and where to read on. */
export const explanationBody = (view: Explanation): CardElement[] => [
  ...partHeading(view.justificationHeading),
  ...rich(view.justification, {}, { spacing: 'small' }),
  ...(view.references.length === 0 ? [] : partHeading(view.referencesHeading)),
  ...view.references.flatMap((each) => row(run('•'), [reference(each)], { spacing: 'small' })),
];
