import type { NoticeView } from '../../../../src/core/view/view.ts';
import { RichText } from '../RichText.tsx';

export const NoticeCard = ({ view }: { readonly view: NoticeView }) => (
  <>
    <RichText text={view.text} />
    {view.items.length > 0 && (
      <dl class="items">
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
