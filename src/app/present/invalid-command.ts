import type { NoticeView } from '../../core/view/view.ts';
import type { InvalidCommand } from '../commands/parse/command.ts';
import { noticeOf } from './notice.ts';
import type { Speech } from './speech.ts';

/** Says what is wrong with a command, and what to type instead, with a button that does it. */
export const presentInvalidCommand = (
  speech: Speech,
  { problem, field, value, example }: InvalidCommand,
): NoticeView =>
  noticeOf(speech, {
    tone: 'warning',
    heading: speech.t.text('invalid.heading'),
    text: speech.t.text(problem, { field, value, example }),
    actions: [{ label: `/mlops ${example}`, command: example }],
  });
