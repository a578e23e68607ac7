import { Check } from '../icons.tsx';

/** An option's place on screen. */
export const Letter = ({ letter }: { readonly letter: string }) => (
  <span class="letter">{letter}</span>
);

/** Marks the right option in words and with a sign, not by colour alone. */
export const Right = ({ text }: { readonly text: string }) => (
  <span class="mark mark-right">
    <Check />
    {text}
  </span>
);

/** Marks what this person chose. */
export const Mine = ({ text }: { readonly text: string }) => <span class="mark">{text}</span>;
