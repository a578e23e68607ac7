import type { NoticeView } from '../../core/view/view.ts';
import type { Field, InvalidCommand } from '../commands/parse/command.ts';
import { WORD_KEYS, type Word } from '../commands/parse/vocabulary.ts';
import { commandWord } from './command-word.ts';
import { noticeOf } from './notice.ts';
import type { Speech } from './speech.ts';

const isWord = (text: string): text is Word => Object.hasOwn(WORD_KEYS, text);

/** The same in the channel's words, which are understood as well: `topics set` is `temas poner`. */
const inItsWords = (speech: Speech, text: string): string =>
  text
    .split(' ')
    .map((word) => (isWord(word) ? commandWord(speech, word) : word))
    .join(' ');

/** What stands before the value, as people type it. */
const typedField = (field: Field): string =>
  field === 'action' || field === 'topics' ? 'set' : field;

/** Says what is wrong with a command, and what to type instead, with a button that does it. */
export const presentInvalidCommand = (speech: Speech, invalid: InvalidCommand): NoticeView => {
  const { problem, value } = invalid;
  const example = inItsWords(speech, invalid.example);
  const field = inItsWords(speech, typedField(invalid.field));
  return noticeOf(speech, {
    tone: 'warning',
    heading: speech.t.text('invalid.heading'),
    text: speech.t.text(problem, { field, value, example }),
    actions: [{ label: `/mlops ${example}`, command: example }],
  });
};
