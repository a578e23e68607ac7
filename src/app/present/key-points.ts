import type { FormView } from '../../core/view/view.ts';
import type { Practice } from '../../storage/records.ts';
import { formId, KEY_POINTS_FIELD, keyPointId } from './forms.ts';
import { openFormOf } from './open-form.ts';
import { type Speech, say } from './speech.ts';

/**
 * Shows what a person wrote beside the solution, with the key points to tick. `text` comes from the
 * form of `presentOpenForm`.
 *
 * @throws {TypeError} where the question has no open form.
 */
export const presentKeyPoints = (speech: Speech, practice: Practice, text: string): FormView => {
  const { t } = speech;
  const { question } = practice.version;
  return {
    kind: 'form',
    language: t.language,
    heading: t.text('key-points.heading'),
    fallback: t.text('key-points.fallback'),
    form: formId('key-points', { type: 'practice', id: practice.id }),
    intro: [
      `**${t.text('key-points.yours')}**`,
      text,
      `**${t.text('key-points.solution')}**`,
      say(speech, question.justification),
    ],
    fields: [
      {
        type: 'checkboxes',
        id: KEY_POINTS_FIELD,
        label: t.text('key-points.field'),
        choices: openFormOf(question).keyPoints.map((point, place) => ({
          id: keyPointId(place),
          label: say(speech, point),
        })),
      },
    ],
    submitLabel: t.text('key-points.submit'),
    actions: [],
  };
};
