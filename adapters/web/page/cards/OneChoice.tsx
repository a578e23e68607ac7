import { usePlayground, useWords } from '../playground.ts';
import { RichLine } from '../RichText.tsx';
import { Letter, Mine } from './marks.tsx';
import type { OptionsProps } from './options-props.ts';

/** A press on an option answers. */
export const OneChoice = ({ view, ask, chosen }: OptionsProps) => {
  const { answer } = usePlayground();
  const words = useWords();
  return (
    <>
      <p class="hint">{view.hint}</p>
      <ul class="options">
        {view.options.map(({ id, letter, text }) => (
          <li key={id}>
            <button
              type="button"
              class={chosen.includes(id) ? 'option option-chosen' : 'option'}
              onClick={() => answer(ask, [id])}
            >
              <Letter letter={letter} />
              <RichLine text={text} />
              {chosen.includes(id) && <Mine text={words.yourAnswer} />}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
};
