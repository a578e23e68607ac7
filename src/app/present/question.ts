import type { OptionId } from '../../core/ids.ts';
import type { ChoiceQuestion, Question } from '../../core/question/schema.ts';
import { plainText } from '../../core/richtext.ts';
import type { AskedView, PictureView, QuestionView } from '../../core/view/view.ts';
import { optionView, placeOptions } from './options.ts';
import { type Speech, say } from './speech.ts';

const picture = (speech: Speech, { topic, picture: it }: Question): { picture?: PictureView } =>
  it === undefined ? {} : { picture: { path: `${topic}/${it.file}`, alt: say(speech, it.alt) } };

/** What every asked question says, whether a round or practice asks it. */
export const askedQuestion = (
  speech: Speech,
  question: ChoiceQuestion,
  order: readonly OptionId[],
) =>
  ({
    kind: 'question',
    language: speech.t.language,
    scenario: say(speech, question.scenario),
    question: say(speech, question.question),
    ...picture(speech, question),
    options: placeOptions(question, order).map((placed) => optionView(speech, placed)),
    choice: question.kind === 'multiple' ? 'several' : 'one',
    submitLabel: speech.t.text('question.submit'),
  }) satisfies Partial<QuestionView>;

/** The question as it was asked, for a message that stands in its place. */
export const askedView = (
  speech: Speech,
  { scenario, question }: Pick<ChoiceQuestion, 'scenario' | 'question'>,
): AskedView => ({
  label: speech.t.text('feedback.show-question'),
  scenario: say(speech, scenario),
  question: say(speech, question),
});

/** The question's own sentence, for a notification. */
export const questionText = (speech: Speech, { question }: ChoiceQuestion): string =>
  plainText(say(speech, question));

export const difficultyName = ({ t }: Speech, level: number): string =>
  t.text('difficulty.name', { level });
