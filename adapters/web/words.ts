import type { MessageKey } from '../../src/i18n/messages.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** Words that the page itself says, by the part of their key after `playground.`. */
const WORD_KEYS = [
  'title',
  'tagline',
  'skip',
  'controls',
  'people',
  'peopleHint',
  'language',
  'clock',
  'clockHint',
  'nextSlot',
  'friday',
  'moving',
  'channelAbout',
  'messages',
  'newMessage',
  'empty',
  'emptyHint',
  'bot',
  'private',
  'you',
  'yourAnswer',
  'tickOne',
  'sent',
  'returned',
  'composer',
  'placeholder',
  'send',
  'suggestions',
  'notCommand',
  'failed',
  'reconnecting',
] as const;

export type WordKey = (typeof WORD_KEYS)[number];

const keyOf = (word: WordKey): MessageKey => `playground.${word}`;

export const wordsOf = (translator: Translator): Readonly<Record<WordKey, string>> =>
  Object.fromEntries(WORD_KEYS.map((word) => [word, translator.text(keyOf(word))])) as Record<
    WordKey,
    string
  >;

export interface CommandHint {
  /** With `/mlops` in front. */
  readonly text: string;
  readonly about: string;
}

/** What the composer suggests; every other command works as well. */
export const commandHints = (translator: Translator): readonly CommandHint[] => [
  { text: '/mlops help', about: translator.text('playground.command.help') },
  { text: '/mlops quiz', about: translator.text('playground.command.quiz') },
  { text: '/mlops leaderboard', about: translator.text('playground.command.leaderboard') },
  { text: '/mlops stats', about: translator.text('playground.command.stats') },
];
