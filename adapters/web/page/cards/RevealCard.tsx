import type { BarView, RevealView } from '../../../../src/core/view/view.ts';
import { RichLine, RichText } from '../RichText.tsx';
import { Explanation } from './Explanation.tsx';
import { Letter, Right } from './marks.tsx';

/** The bar is for the eye alone: its label says the same in words. */
const Bar = ({ bar, rightLabel }: { readonly bar: BarView; readonly rightLabel: string }) => (
  <li class={bar.right ? 'bar bar-right' : 'bar'}>
    <p class="bar-text">
      <Letter letter={bar.letter} />
      <RichLine text={bar.text} />
      {bar.right && <Right text={rightLabel} />}
    </p>
    <p class="bar-line">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar-track" width="100" height="8" />
        <rect class="bar-share" width={Math.round(bar.share * 1000) / 10} height="8" />
      </svg>
      <span>{bar.label}</span>
    </p>
  </li>
);

/** The answer and the spread of votes. */
export const RevealCard = ({ view }: { readonly view: RevealView }) => (
  <>
    <div class="question-text">
      <RichText text={view.question} />
    </div>
    <h4>{view.spreadHeading}</h4>
    <ul class="bars">
      {view.bars.map((bar) => (
        <Bar key={bar.id} bar={bar} rightLabel={view.rightLabel} />
      ))}
    </ul>
    <p class="summary">{view.summary}</p>
    <Explanation view={view} />
  </>
);
