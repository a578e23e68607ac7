import type { NoticeView } from '../../core/view/view.ts';
import { COMMAND_WORDS } from '../commands/parse/vocabulary.ts';
import { commandAction, tryAction } from './actions.ts';
import { commandWord } from './command-word.ts';
import { noticeOf } from './notice.ts';
import type { Speech } from './speech.ts';

type Command = (typeof COMMAND_WORDS)[number];

const PERIODS = ['week', 'month', 'all'] as const;

const usage = (speech: Speech, command: Command): string => {
  const word = `/mlops ${commandWord(speech, command)}`;
  switch (command) {
    case 'quiz':
      return `${word} [${speech.t.text('help.topic')}|${commandWord(speech, 'incident')}]`;
    case 'leaderboard':
      return `${word} [${PERIODS.map((period) => commandWord(speech, period)).join('|')}]`;
    default:
      return word;
  }
};

/** Each command and what it does. */
export const presentHelp = (speech: Speech): NoticeView => {
  const { t } = speech;
  const names = COMMAND_WORDS.map((command) => commandWord(speech, command));
  return noticeOf(speech, {
    tone: 'info',
    heading: t.text('help.heading'),
    text: t.text('help.text'),
    fallback: `${t.text('help.text')} /mlops ${names.join(', ')}`,
    items: COMMAND_WORDS.map((command) => ({
      term: usage(speech, command),
      text: t.text(`help.${command}`),
    })),
    actions: [
      tryAction(speech),
      commandAction(speech, 'today'),
      commandAction(speech, 'leaderboard'),
    ],
  });
};
