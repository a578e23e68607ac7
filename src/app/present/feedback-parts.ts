import { grade } from '../../core/grading.ts';
import type { OptionId } from '../../core/ids.ts';
import type { ChoiceQuestion } from '../../core/question/schema.ts';
import type { FeedbackView } from '../../core/view/view.ts';
import { explain } from './explanation.ts';
import { lettersOf, optionView, type PlacedOption, placeOptions } from './options.ts';
import { askedView } from './question.ts';
import { type Speech, say } from './speech.ts';

/** A choice that was made, of a round or of practice. */
export interface Chosen {
  readonly question: ChoiceQuestion;
  readonly optionOrder: readonly OptionId[];
  readonly optionIds: readonly OptionId[];
}

/** What feedback says of a choice, whatever else it says. */
export type FeedbackParts = Omit<FeedbackView, 'notes' | 'actions'>;

type Verdict = FeedbackView['verdict'];

const verdictOf = ({ question, optionIds }: Chosen): Verdict => {
  const { right, partly } = grade(question, optionIds);
  return right ? 'right' : partly ? 'partly' : 'wrong';
};

const answerLabel = ({ t }: Speech, verdict: Verdict, count: number): string =>
  verdict === 'partly' ? t.text('feedback.missed') : t.text('feedback.answer', { count });

const whysOf = (speech: Speech, chosen: readonly PlacedOption[]): FeedbackView['whys'] =>
  chosen.flatMap(({ option: { why }, letter }) =>
    why === undefined
      ? []
      : [{ label: speech.t.text('feedback.why-not', { letter }), text: say(speech, why) }],
  );

/** Letters of a choice, in screen order, as a sentence names them. */
export const chosenLetters = (speech: Speech, { question, optionOrder, optionIds }: Chosen) =>
  lettersOf(
    speech,
    placeOptions(question, optionOrder).filter(({ option }) => optionIds.includes(option.id)),
  );

/** What feedback says of a choice: verdict, what was chosen, what was missed, and why. */
export const feedbackParts = (speech: Speech, made: Chosen): FeedbackParts => {
  const { t } = speech;
  const placed = placeOptions(made.question, made.optionOrder);
  const chosen = placed.filter(({ option }) => made.optionIds.includes(option.id));
  const right = placed.filter(({ option }) => made.question.answer.includes(option.id));
  const missed = right.filter((option) => !chosen.includes(option));
  const verdict = verdictOf(made);
  return {
    kind: 'feedback',
    language: t.language,
    heading: t.text(`feedback.${verdict}`),
    fallback: t.text(`feedback.${verdict}-fallback`, {
      chosen: lettersOf(speech, chosen),
      right: lettersOf(speech, right),
    }),
    verdict,
    asked: askedView(speech, made.question),
    chosenLabel: t.text('feedback.chosen'),
    chosen: chosen.map((option) => optionView(speech, option)),
    answerLabel: answerLabel(speech, verdict, right.length),
    answer: missed.map((option) => optionView(speech, option)),
    whys: whysOf(speech, chosen),
    ...explain(speech, made.question),
  };
};
