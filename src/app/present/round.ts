import { choiceOf } from '../../core/question/choice.ts';
import type { ChoiceQuestion } from '../../core/question/schema.ts';
import type { Zone } from '../../core/schedule/settings.ts';
import type { QuestionView } from '../../core/view/view.ts';
import type { Round } from '../../storage/records.ts';
import { askedQuestion, difficultyName, questionText } from './question.ts';
import { type Speech, topicName } from './speech.ts';
import { whenFrom } from './when.ts';

const openState = (speech: Speech, round: Round, question: ChoiceQuestion, zone: Zone) => {
  const when = whenFrom(speech, round.localDate, round.revealAt, zone);
  const key = question.kind === 'multiple' ? 'round.hint-several' : 'round.hint-one';
  return {
    hint: speech.t.text(key, { when }),
    participation: speech.t.text('round.participation', { count: round.answerCount }),
  };
};

const closedState = ({ t }: Speech, round: Round, question: ChoiceQuestion) => ({
  hint: '',
  participation: t.text('round.answered', { count: round.answerCount }),
  closed: {
    text: t.text('round.closed'),
    // A void round was not asked, so its question will be: its answer stays untold.
    right: round.status === 'void' ? [] : question.answer,
    rightLabel: t.text('question.right-label'),
  },
});

/**
 * The daily message: with buttons while the round is open, with the right answer once it is closed.
 * `zone` is the channel's, for the time of the reveal.
 */
export const presentRound = (speech: Speech, round: Round, zone: Zone): QuestionView => {
  const { t } = speech;
  const question = choiceOf(round.version.question);
  const date = t.formats.localDate(round.localDate, 'weekday');
  return {
    ...askedQuestion(speech, question, round.optionOrder),
    heading: t.text('round.heading', { date }),
    fallback: t.text('round.fallback', { question: questionText(speech, question) }),
    ask: { type: 'round', id: round.id },
    meta: t.text('round.meta', {
      topic: topicName(speech, question.topic),
      difficulty: difficultyName(speech, question.difficulty),
      points: question.difficulty,
    }),
    ...(round.status === 'open'
      ? openState(speech, round, question, zone)
      : closedState(speech, round, question)),
    actions: [],
  };
};
