import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../core/language.ts';
import { createFormats, type Formats } from './formats.ts';
import type { MessageKey, Messages } from './messages.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** Says things in one language. */
export interface Translator {
  readonly language: Language;
  readonly formats: Formats;
  /** @throws when a value that the message needs is missing. */
  text(key: MessageKey, values?: MessageValues): string;
}

/** A translator for one language; a message is parsed once, when it is first used. */
export const createTranslator = (language: Language, messages: Messages): Translator => {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const formatOf = (key: MessageKey): IntlMessageFormat => {
    const known = parsed.get(key);
    if (known !== undefined) {
      return known;
    }
    const format = new IntlMessageFormat(messages[key], language, undefined, { ignoreTag: true });
    parsed.set(key, format);
    return format;
  };
  return {
    language,
    formats: createFormats(language),
    text: (key, values) => String(formatOf(key).format({ ...values })),
  };
};
