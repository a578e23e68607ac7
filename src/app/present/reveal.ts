import { grade } from '../../core/grading.ts';
import type { OptionId } from '../../core/ids.ts';
import { choiceOf } from '../../core/question/choice.ts';
import type { ChoiceQuestion } from '../../core/question/schema.ts';
import { plainText } from '../../core/richtext.ts';
import type { BarView, RevealView } from '../../core/view/view.ts';
import type { Round } from '../../storage/records.ts';
import { practiseTopicAction } from './actions.ts';
import { explain } from './explanation.ts';
import { optionView, type PlacedOption, placeOptions } from './options.ts';
import { type Speech, say } from './speech.ts';

/** How often each set of options was chosen. */
export type Spread = readonly {
  readonly optionIds: readonly OptionId[];
  readonly count: number;
}[];

const total = (spread: Spread): number => spread.reduce((sum, { count }) => sum + count, 0);

const bar = (
  speech: Speech,
  question: ChoiceQuestion,
  placed: PlacedOption,
  spread: Spread,
): BarView => {
  const { id } = placed.option;
  const count = total(spread.filter(({ optionIds }) => optionIds.includes(id)));
  const share = count === 0 ? 0 : count / total(spread);
  return {
    ...optionView(speech, placed),
    right: question.answer.includes(id),
    count,
    share,
    label: speech.t.text('reveal.bar', { count, share }),
  };
};

const summarise = ({ t }: Speech, question: ChoiceQuestion, spread: Spread): string => {
  const answered = total(spread);
  const right = total(spread.filter(({ optionIds }) => grade(question, optionIds).right));
  return answered === 0 ? t.text('reveal.nobody') : t.text('reveal.summary', { right, answered });
};

const fallback = (speech: Speech, bars: readonly BarView[], summary: string): string => {
  const right = bars.filter((one) => one.right);
  const answer = right.map(({ letter, text }) => `${letter}: ${plainText(text)}`).join('; ');
  return speech.t.text('reveal.fallback', { answer, summary });
};

/** The answer to a round and how the channel voted, for everybody. */
export const presentReveal = (speech: Speech, round: Round, spread: Spread): RevealView => {
  const { t } = speech;
  const question = choiceOf(round.version.question);
  const bars = placeOptions(question, round.optionOrder).map((placed) =>
    bar(speech, question, placed, spread),
  );
  const summary = summarise(speech, question, spread);
  return {
    kind: 'reveal',
    language: t.language,
    heading: t.text('reveal.heading', {
      date: t.formats.localDate(round.localDate, 'weekday'),
    }),
    fallback: fallback(speech, bars, summary),
    question: say(speech, question.question),
    spreadHeading: t.text(question.kind === 'multiple' ? 'reveal.spread-several' : 'reveal.spread'),
    bars,
    rightLabel: t.text('question.right-label'),
    summary,
    ...explain(speech, question),
    actions: [practiseTopicAction(speech, question.topic)],
  };
};
