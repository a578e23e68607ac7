import { useState } from 'preact/hooks';
import { Send } from './icons.tsx';
import { usePlayground } from './playground.ts';
import { Suggestions, suggestionId } from './Suggestions.tsx';

const COMMAND = /^\s*\/mlops(?:\s([\s\S]*))?$/i;

/** Where commands are typed, with suggestions: a combobox as ARIA describes it. */
export const Composer = () => {
  const { command, snapshot } = usePlayground();
  const { commands, words } = snapshot;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [mistaken, setMistaken] = useState(false);

  const hints = commands.filter((hint) => hint.text.startsWith(text.trim().toLowerCase()));
  const shown = open && hints.length > 0;
  const change = (next: string, stayOpen: boolean) => {
    setText(next);
    setOpen(stayOpen);
    setActive(-1);
    setMistaken(false);
  };
  const send = (event: Event) => {
    event.preventDefault();
    const match = COMMAND.exec(text);
    if (match) {
      change('', false);
      command(match[1] ?? '');
    } else {
      setMistaken(true);
    }
  };
  const move = (event: KeyboardEvent) => {
    const chosen = hints[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setOpen(true);
      setActive(active < 0 && step < 0 ? hints.length - 1 : (active + step) % hints.length);
    } else if (event.key === 'Escape') {
      setOpen(false);
    } else if (event.key === 'Enter' && shown && chosen) {
      event.preventDefault();
      change(chosen.text, false);
    }
  };

  return (
    <form class="composer" onSubmit={send}>
      {mistaken && (
        <p class="composer-hint" id="composer-hint" role="status">
          {words.notCommand}
        </p>
      )}
      {shown && (
        <Suggestions hints={hints} active={active} choose={(hint) => change(hint.text, false)} />
      )}
      <div class="composer-line">
        <input
          type="text"
          role="combobox"
          aria-label={words.composer}
          aria-expanded={shown}
          aria-controls="suggestions"
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? suggestionId(active) : undefined}
          aria-invalid={mistaken}
          aria-describedby={mistaken ? 'composer-hint' : undefined}
          placeholder={words.placeholder}
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          value={text}
          onInput={({ currentTarget }) => change(currentTarget.value, true)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={move}
        />
        <button type="submit" class="send" aria-label={words.send}>
          <Send />
        </button>
      </div>
    </form>
  );
};
