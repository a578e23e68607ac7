import { choiceOf } from '../../core/question/choice.ts';
import type { FormView, QuestionView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import { ownWordsAction } from './actions.ts';
import { presentOpenForm } from './open-form.ts';
import { askedQuestion, difficultyName, questionText } from './question.ts';
import { type Speech, topicName } from './speech.ts';

/** A question for one person; one without options is a form to answer in one's own words. */
export const presentPractice = (speech: Speech, practice: Practice): QuestionView | FormView =>
  practice.version.question.kind === 'open'
    ? presentOpenForm(speech, practice)
    : practiceQuestion(speech, practice);

const practiceQuestion = (speech: Speech, practice: Practice): QuestionView => {
  const { t } = speech;
  const question = choiceOf(practice.version.question);
  const ask = { type: 'practice', id: practice.id } as const;
  const hint = t.text(question.kind === 'multiple' ? 'practice.hint-several' : 'practice.hint-one');
  return {
    ...askedQuestion(speech, question, practice.optionOrder),
    heading: t.text('practice.heading'),
    fallback: t.text('practice.fallback', { question: questionText(speech, question) }),
    ask,
    meta: t.text('practice.meta', {
      topic: topicName(speech, question.topic),
      difficulty: difficultyName(speech, question.difficulty),
    }),
    hint: `${hint} ${t.text('practice.note')}`,
    actions: question.open === undefined ? [] : [ownWordsAction(speech, ask)],
  };
};
