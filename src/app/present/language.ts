import type { NoticeView } from '../../core/view/view.ts';
import type { Translator } from '../../i18n/translator.ts';
import { commandWord } from './command-word.ts';
import { noticeOf } from './notice.ts';
import type { Speech } from './speech.ts';

/** The language spoken here, and a button and a command for each other one. */
export const presentLanguage = (speech: Speech, spoken: readonly Translator[]): NoticeView => {
  const { t } = speech;
  const others = spoken
    .filter(({ language }) => language !== t.language)
    .map((other) => ({
      label: other.text('language.name'),
      command: `${commandWord(speech, 'language')} ${other.language}`,
    }));
  return noticeOf(speech, {
    tone: 'info',
    heading: t.text('language.heading'),
    text: t.text('language.text'),
    items: others.map(({ label, command }) => ({ term: label, text: `/mlops ${command}` })),
    actions: others,
  });
};
