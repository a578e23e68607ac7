import { plainText } from '../../core/richtext.ts';
import type { Action, NoticeView } from '../../core/view/view.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import type { MessageValues } from '../../i18n/translator.ts';
import type { Speech } from './speech.ts';

type NameIn<Key> = Key extends `notice.${infer Name}.text` ? Name : never;

/** A notice whose heading and text are the messages `notice.<name>.heading` and `notice.<name>.text`. */
export type NoticeName = NameIn<MessageKey>;

export interface NoticeParts {
  readonly tone: NoticeView['tone'];
  readonly heading: string;
  readonly text: string;
  /** The heading and the text, unless something shorter says it. */
  readonly fallback?: string;
  readonly items?: NoticeView['items'];
  readonly actions?: readonly Action[];
}

/** A notice from words that are there already. */
export const noticeOf = ({ t }: Speech, parts: NoticeParts): NoticeView => ({
  kind: 'notice',
  language: t.language,
  fallback: `${parts.heading}. ${plainText(parts.text)}`,
  items: [],
  actions: [],
  ...parts,
});

/** A notice by its name. */
export const presentNotice = (
  speech: Speech,
  tone: NoticeView['tone'],
  name: NoticeName,
  { values = {}, actions = [] }: { values?: MessageValues; actions?: readonly Action[] } = {},
): NoticeView =>
  noticeOf(speech, {
    tone,
    heading: speech.t.text(`notice.${name}.heading`, values),
    text: speech.t.text(`notice.${name}.text`, values),
    actions,
  });
