import { choiceOf } from '../../core/question/choice.ts';
import type { NoticeView } from '../../core/view/view.ts';
import type { Round } from '../../storage/records.ts';
import { practiseTopicAction } from './actions.ts';
import { noticeOf } from './notice.ts';
import { lettersOf, placeOptions } from './options.ts';
import { type Speech, say } from './speech.ts';

/** What somebody sees who presses a button after the reveal. */
export const presentClosed = (speech: Speech, round: Round): NoticeView => {
  const { t } = speech;
  const question = choiceOf(round.version.question);
  const right = placeOptions(question, round.optionOrder).filter(({ option }) =>
    question.answer.includes(option.id),
  );
  const lines = right.map(({ option, letter }) => `- **${letter}** ${say(speech, option.text)}`);
  return noticeOf(speech, {
    tone: 'info',
    heading: t.text('closed.heading'),
    text: [
      t.text('closed.text', { count: right.length }),
      lines.join('\n'),
      t.text('closed.practice'),
    ].join('\n\n'),
    fallback: t.text('closed.fallback', { answer: lettersOf(speech, right) }),
    actions: [practiseTopicAction(speech, question.topic)],
  });
};
