import type { CommandHint } from '../words.ts';
import { useWords } from './playground.ts';

export const suggestionId = (index: number): string => `suggestion-${index}`;

/** The composer's list; the keyboard stays in the composer, which says which one is active. */
export const Suggestions = ({
  hints,
  active,
  choose,
}: {
  readonly hints: readonly CommandHint[];
  readonly active: number;
  readonly choose: (hint: CommandHint) => void;
}) => {
  const words = useWords();
  return (
    <div id="suggestions" class="suggestions" role="listbox" aria-label={words.suggestions}>
      {hints.map((hint, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the combobox names the active option
        // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys
        <div
          key={hint.text}
          id={suggestionId(index)}
          class="suggestion"
          role="option"
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(hint)}
        >
          <code>{hint.text}</code>
          <span>{hint.about}</span>
        </div>
      ))}
    </div>
  );
};
