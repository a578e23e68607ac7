import type messages from './en.ts';

export type MessageKey = keyof typeof messages;
/** Every message of one language; a language file that lacks one doesn't compile. */
export type Messages = Readonly<Record<MessageKey, string>>;
