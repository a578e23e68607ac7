import type { NoticeView } from '../../../../src/core/view/view.ts';
import { RichText } from '../RichText.tsx';

/** Facts stand in two columns; commands, which are long, above what they do. */
const itemsClass = (items: NoticeView['items']): string =>
  items.some(({ term }) => term.startsWith('/')) ? 'items' : 'items items-facts';

export const NoticeCard = ({ view }: { readonly view: NoticeView }) => (
  <>
    <RichText text={view.text} />
    {view.items.length > 0 && (
      <dl class={itemsClass(view.items)}>
        {view.items.map(({ term, text }) => (
          <div key={term}>
            <dt>{term.startsWith('/') ? <code>{term}</code> : term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    )}
  </>
);
