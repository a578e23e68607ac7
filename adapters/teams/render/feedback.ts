import type { AskedView, FeedbackView, OptionView } from '../../../src/core/view/view.ts';
import { titleOf } from './buttons.ts';
import type { CardElement, ContainerStyle, ToggleAction } from './card.ts';
import { explanationBody } from './explanation.ts';
import { optionRows } from './options.ts';
import { rich } from './rich-text.ts';
import { heading, line, partHeading, run } from './text.ts';

/** The ground of the heading, which says the same in words. */
const VERDICT_STYLES = {
  right: 'good',
  partly: 'warning',
  wrong: 'attention',
} as const satisfies Record<FeedbackView['verdict'], ContainerStyle>;

const ASKED = 'asked';

const verdict = (view: FeedbackView): CardElement[] => [
  {
    type: 'Container',
    style: VERDICT_STYLES[view.verdict],
    bleed: true,
    items: [
      ...heading(view.heading),
      ...view.notes.flatMap((note) => line(run(note), { spacing: 'small' })),
    ],
  },
];

/** The question, hidden until somebody wants to read it again: its card is this one now. */
const asked = ({ scenario, question }: AskedView): CardElement => ({
  type: 'Container',
  id: ASKED,
  isVisible: false,
  style: 'emphasis',
  items: [...rich(scenario), ...rich(question, { weight: 'bolder' })],
});

/** Shows the question. */
export const askedButton = ({ asked: { label } }: FeedbackView): ToggleAction => ({
  type: 'Action.ToggleVisibility',
  title: titleOf(label),
  targetElements: [ASKED],
});

const choices = (label: string, options: readonly OptionView[]): CardElement[] =>
  options.length === 0 ? [] : [...partHeading(label), ...optionRows(options)];

/** What one person sees after answering. */
export const feedbackBody = (view: FeedbackView): CardElement[] => [
  ...verdict(view),
  ...choices(view.chosenLabel, view.chosen),
  ...choices(view.answerLabel, view.answer),
  ...view.whys.flatMap(({ label, text }) => [
    ...partHeading(label),
    ...rich(text, {}, { spacing: 'small' }),
  ]),
  ...explanationBody(view),
  asked(view.asked),
];
