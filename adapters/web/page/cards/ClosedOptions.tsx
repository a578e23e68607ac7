import type { QuestionView } from '../../../../src/core/view/view.ts';
import { useWords } from '../playground.ts';
import { RichLine } from '../RichText.tsx';
import { Letter, Mine, Right } from './marks.tsx';
import type { OptionsProps } from './options-props.ts';

/** The options once answers are no longer taken. */
export const ClosedOptions = ({
  view,
  chosen,
  closed,
}: OptionsProps & { readonly closed: NonNullable<QuestionView['closed']> }) => {
  const words = useWords();
  return (
    <>
      <ul class="options">
        {view.options.map(({ id, letter, text }) => {
          const right = closed.right.includes(id);
          return (
            <li
              key={id}
              class={right ? 'option option-closed option-right' : 'option option-closed'}
            >
              <Letter letter={letter} />
              <RichLine text={text} />
              {right && <Right text={closed.rightLabel} />}
              {chosen.includes(id) && <Mine text={words.yourAnswer} />}
            </li>
          );
        })}
      </ul>
      <p class="closed">{closed.text}</p>
    </>
  );
};
