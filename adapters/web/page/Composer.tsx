import { useState } from 'preact/hooks';
import { Send } from './icons.tsx';
import { usePlayground } from './playground.ts';
import { Suggestions, suggestionId } from './Suggestions.tsx';
import { useSuggestions } from './use-suggestions.ts';

const COMMAND = /^\s*\/mlops(?:\s([\s\S]*))?$/i;

/** Where commands are typed, with suggestions; what is no command is explained, and not sent. */
export const Composer = () => {
  const { command, snapshot } = usePlayground();
  const { commands, words } = snapshot;
  const [text, setText] = useState('');
  const [mistaken, setMistaken] = useState(false);
  const change = (next: string) => {
    setText(next);
    setMistaken(false);
  };
  const suggestions = useSuggestions(commands, text, (hint) => change(hint.text));
  const { active, hints } = suggestions;

  const send = (event: Event) => {
    event.preventDefault();
    suggestions.close();
    const match = COMMAND.exec(text);
    if (match) {
      change('');
      command(match[1] ?? '');
    } else {
      setMistaken(true);
    }
  };
  return (
    <form class="composer" onSubmit={send}>
      <p class="composer-hint" id="composer-hint" role="status">
        {mistaken && words.notCommand}
      </p>
      {hints.length > 0 && (
        <Suggestions
          hints={hints}
          active={active}
          choose={(hint) => {
            suggestions.close();
            change(hint.text);
          }}
        />
      )}
      <div class="composer-line">
        <input
          type="text"
          role="combobox"
          aria-label={words.composer}
          aria-expanded={hints.length > 0}
          aria-controls="suggestions"
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? suggestionId(active) : undefined}
          aria-invalid={mistaken}
          aria-describedby="composer-hint"
          placeholder={words.placeholder}
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          value={text}
          onInput={({ currentTarget }) => {
            change(currentTarget.value);
            suggestions.open();
          }}
          onFocus={suggestions.open}
          onBlur={suggestions.close}
          onKeyDown={suggestions.onKeyDown}
        />
        <button type="submit" class="send" aria-label={words.send}>
          <Send />
        </button>
      </div>
    </form>
  );
};
