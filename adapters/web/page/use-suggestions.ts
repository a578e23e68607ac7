import { useState } from 'preact/hooks';
import type { CommandHint } from '../words.ts';

export interface SuggestionState {
  /** Those that fit what is typed; empty while the list is closed. */
  readonly hints: readonly CommandHint[];
  /** Place of the one that the keyboard is on; -1 for none. */
  readonly active: number;
  open(): void;
  close(): void;
  /** Moves through the list, closes it, or chooses; whatever it takes, the composer doesn't get. */
  onKeyDown(event: KeyboardEvent): void;
}

const stepOf = (key: string): number => (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0);

/** The list below the composer, as ARIA's combobox wants it. */
export const useSuggestions = (
  commands: readonly CommandHint[],
  typed: string,
  choose: (hint: CommandHint) => void,
): SuggestionState => {
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const fitting = commands.filter(({ text }) => text.startsWith(typed.trim().toLowerCase()));
  const hints = isOpen ? fitting : [];
  const show = (shown: boolean) => {
    setOpen(shown);
    setActive(-1);
  };
  return {
    hints,
    active,
    open: () => show(true),
    close: () => show(false),
    onKeyDown: (event) => {
      const step = stepOf(event.key);
      const chosen = hints[active];
      if (step !== 0 && fitting.length > 0) {
        event.preventDefault();
        setOpen(true);
        const from = active < 0 && step < 0 ? 0 : active;
        setActive((from + step + fitting.length) % fitting.length);
      } else if (event.key === 'Escape') {
        show(false);
      } else if (event.key === 'Enter' && chosen) {
        event.preventDefault();
        show(false);
        choose(chosen);
      }
    },
  };
};
