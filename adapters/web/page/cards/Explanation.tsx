import type { Explanation as ExplanationView } from '../../../../src/core/view/view.ts';
import { Link } from '../icons.tsx';
import { RichText } from '../RichText.tsx';

/** Why the right answer is right, and where to read more. */
export const Explanation = ({ view }: { readonly view: ExplanationView }) => (
  <>
    <h4>{view.justificationHeading}</h4>
    <RichText text={view.justification} />
    {view.references.length > 0 && (
      <>
        <h4>{view.referencesHeading}</h4>
        <ul class="references">
          {view.references.map(({ title, url, checked }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {title}
                <Link />
              </a>
              <span class="checked">{checked}</span>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
