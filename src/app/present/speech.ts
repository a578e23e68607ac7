import type { TopicId } from '../../core/ids.ts';
import type { Localized } from '../../core/question/schema.ts';
import type { Translator } from '../../i18n/translator.ts';

/** What a presenter needs to say things in one language. */
export interface Speech {
  readonly t: Translator;
  /** Names of the bank's topics. */
  readonly topics: ReadonlyMap<TopicId, Localized>;
}

/** A text in the speech's language, or in English where it has none. */
export const say = ({ t }: Speech, text: Localized): string => text[t.language] ?? text.en;

/** A topic's name; its id where the bank no longer knows it. */
export const topicName = (speech: Speech, id: string): string => {
  const names: ReadonlyMap<string, Localized> = speech.topics;
  const name = names.get(id);
  return name === undefined ? id : say(speech, name);
};
