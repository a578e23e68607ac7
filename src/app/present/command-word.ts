import type { MessageKey } from '../../i18n/messages.ts';
import type { Speech } from './speech.ts';

type WordIn<Key> = Key extends `command.${infer Word}.words` ? Word : never;

/** How a command’s word is written in the speech’s language: the first spelling understood in it. */
export const commandWord = ({ t }: Speech, word: WordIn<MessageKey>): string =>
  t.text(`command.${word}.words`).split('|', 1).join();
