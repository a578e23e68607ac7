import type { OpenForm, Question } from '../../core/question/schema.ts';
import { openForm } from '../../core/question/texts.ts';
import { plainText } from '../../core/richtext.ts';
import type { FormView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import { ANSWER_FIELD, formId, MAX_ANSWER_LENGTH } from './forms.ts';
import { type Speech, say } from './speech.ts';

/**
 * The question's form for an answer in one's own words.
 *
 * @throws {TypeError} where it has none.
 */
export const openFormOf = (question: Question): OpenForm => {
  const form = openForm(question);
  if (form === undefined) {
    throw new TypeError(`Question ${question.id} has no open form`);
  }
  return form;
};

/**
 * Asks for an answer in one's own words.
 *
 * @throws {TypeError} where the question has no open form.
 */
export const presentOpenForm = (speech: Speech, practice: Practice): FormView => {
  const { t } = speech;
  const { question } = practice.version;
  const prompt = say(speech, openFormOf(question).prompt);
  return {
    kind: 'form',
    language: t.language,
    heading: t.text('open.heading'),
    fallback: t.text('open.fallback', { question: plainText(prompt) }),
    form: formId('own-words', { type: 'practice', id: practice.id }),
    intro: [say(speech, question.scenario), prompt, t.text('practice.note')],
    fields: [
      {
        type: 'text',
        id: ANSWER_FIELD,
        label: t.text('open.field'),
        multiline: true,
        maxLength: MAX_ANSWER_LENGTH,
        required: true,
      },
    ],
    submitLabel: t.text('open.submit'),
    actions: [],
  };
};
