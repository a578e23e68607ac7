import type { Question, Reference } from '../../core/question/schema.ts';
import { localDateSchema } from '../../core/schedule/settings.ts';
import type { Explanation, ReferenceView } from '../../core/view/view.ts';
import { type Speech, say } from './speech.ts';

const reference = ({ t }: Speech, { title, url, checked }: Reference): ReferenceView => ({
  title,
  url,
  checked: t.text('explanation.checked', {
    date: t.formats.localDate(localDateSchema.parse(checked), 'long'),
  }),
});

/** Why the right answer is right, and where to read more. */
export const explain = (speech: Speech, question: Question): Explanation => ({
  justificationHeading: speech.t.text('explanation.why'),
  justification: say(speech, question.justification),
  referencesHeading: speech.t.text('explanation.references'),
  references: question.references.map((one) => reference(speech, one)),
});
