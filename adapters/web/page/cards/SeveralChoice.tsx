import { useState } from 'preact/hooks';
import { usePlayground, useWords } from '../playground.ts';
import { RichLine } from '../RichText.tsx';
import { Letter, Mine } from './marks.tsx';
import type { OptionsProps } from './options-props.ts';

/** Options are ticked, then sent together. */
export const SeveralChoice = ({ view, ask, chosen }: OptionsProps) => {
  const { answer } = usePlayground();
  const words = useWords();
  const [missing, setMissing] = useState(false);
  const send = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const ticked = new FormData(event.currentTarget).getAll('option').map(String);
    setMissing(ticked.length === 0);
    if (ticked.length > 0) {
      answer(ask, ticked);
    }
  };
  return (
    <form onSubmit={send} onInput={() => setMissing(false)}>
      <fieldset class="options">
        <legend class="hint">{view.hint}</legend>
        {view.options.map(({ id, letter, text }) => (
          <label key={id} class={chosen.includes(id) ? 'option option-chosen' : 'option'}>
            <input type="checkbox" name="option" value={id} defaultChecked={chosen.includes(id)} />
            <Letter letter={letter} />
            <RichLine text={text} />
            {chosen.includes(id) && <Mine text={words.yourAnswer} />}
          </label>
        ))}
      </fieldset>
      <div class="submit">
        <button type="submit" class="button button-primary">
          {view.submitLabel}
        </button>
        <span role="status">{missing && words.tickOne}</span>
      </div>
    </form>
  );
};
