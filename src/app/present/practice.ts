import { choiceAt } from '../../core/question/choice.ts';
import type { ChoiceQuestion } from '../../core/question/schema.ts';
import type { FormView, QuestionView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import { ownWordsAction } from './actions.ts';
import { presentOpenForm } from './open-form.ts';
import { askedQuestion, difficultyName, questionText } from './question.ts';
import { type Speech, topicName } from './speech.ts';

/**
 * A question for one person, or a step of an incident; one without options is a form to answer in
 * one's own words.
 */
export const presentPractice = (speech: Speech, practice: Practice): QuestionView | FormView => {
  const question = choiceAt(practice.version.question, practice.step?.number ?? null);
  return question === undefined
    ? presentOpenForm(speech, practice)
    : practiceQuestion(speech, practice, question);
};

/** What a message calls itself: practice, or which step of an incident it is. */
const titles = (
  { t }: Speech,
  { step }: Practice,
  question: string,
): Pick<QuestionView, 'heading' | 'fallback'> => {
  if (step === null) {
    return {
      heading: t.text('practice.heading'),
      fallback: t.text('practice.fallback', { question }),
    };
  }
  const place = { step: step.number, steps: step.of };
  return {
    heading: t.text('incident.heading', place),
    fallback: t.text('incident.fallback', { ...place, question }),
  };
};

const practiceQuestion = (
  speech: Speech,
  practice: Practice,
  question: ChoiceQuestion,
): QuestionView => {
  const { t } = speech;
  const ask = { type: 'practice', id: practice.id } as const;
  const hint = t.text(question.kind === 'multiple' ? 'practice.hint-several' : 'practice.hint-one');
  return {
    ...askedQuestion(speech, question, practice.optionOrder),
    ...titles(speech, practice, questionText(speech, question)),
    ask,
    meta: t.text('practice.meta', {
      topic: topicName(speech, question.topic),
      difficulty: difficultyName(speech, question.difficulty),
    }),
    hint: `${hint} ${t.text('practice.note')}`,
    actions: question.open === undefined ? [] : [ownWordsAction(speech, ask)],
  };
};
