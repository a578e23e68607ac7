import { Fragment } from 'preact';
import type { FeedbackView, OptionView } from '../../../../src/core/view/view.ts';
import { RichLine, RichText } from '../RichText.tsx';
import { Explanation } from './Explanation.tsx';
import { Letter } from './marks.tsx';

const Choices = ({
  label,
  options,
}: {
  readonly label: string;
  readonly options: readonly OptionView[];
}) => (
  <div class="choices">
    <h4>{label}</h4>
    <ul>
      {options.map(({ id, letter, text }) => (
        <li key={id}>
          <Letter letter={letter} />
          <RichLine text={text} />
        </li>
      ))}
    </ul>
  </div>
);

/** What one person sees after answering. */
export const FeedbackCard = ({ view }: { readonly view: FeedbackView }) => (
  <>
    {view.chosen.length > 0 && <Choices label={view.chosenLabel} options={view.chosen} />}
    {view.answer.length > 0 && <Choices label={view.answerLabel} options={view.answer} />}
    {view.whys.map(({ label, text }) => (
      <Fragment key={label}>
        <h4>{label}</h4>
        <RichText text={text} />
      </Fragment>
    ))}
    <Explanation view={view} />
    {view.notes.length > 0 && (
      <ul class="notes">
        {view.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    )}
  </>
);
