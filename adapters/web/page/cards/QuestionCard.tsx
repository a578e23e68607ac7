import type { QuestionView } from '../../../../src/core/view/view.ts';
import type { EntryView } from '../../snapshot.ts';
import { People } from '../icons.tsx';
import { RichText } from '../RichText.tsx';
import { ClosedOptions } from './ClosedOptions.tsx';
import { OneChoice } from './OneChoice.tsx';
import type { OptionsProps } from './options-props.ts';
import { SeveralChoice } from './SeveralChoice.tsx';

const Options = (props: OptionsProps) => {
  if (props.view.closed) {
    return <ClosedOptions {...props} closed={props.view.closed} />;
  }
  return props.view.choice === 'one' ? <OneChoice {...props} /> : <SeveralChoice {...props} />;
};

export const QuestionCard = ({
  view,
  entry,
}: {
  readonly view: QuestionView;
  readonly entry: EntryView;
}) => (
  <>
    <p class="meta">{view.meta}</p>
    <RichText text={view.scenario} />
    {view.picture && (
      <img
        class="picture"
        src={`/playground/pictures/${view.picture.path}`}
        alt={view.picture.alt}
      />
    )}
    <div class="question-text" id={`question-${entry.seq}`}>
      <RichText text={view.question} />
    </div>
    <Options view={view} ask={entry.ask ?? ''} chosen={entry.chosen} />
    {view.participation !== undefined && (
      <p class="participation">
        <People />
        {view.participation}
      </p>
    )}
  </>
);
