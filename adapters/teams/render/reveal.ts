import type { BarView, RevealView } from '../../../src/core/view/view.ts';
import type { CardElement } from './card.ts';
import { explanationBody } from './explanation.ts';
import { optionRows, rightMark } from './options.ts';
import { rich } from './rich-text.ts';
import { spread } from './spread.ts';
import { heading, partHeading, subtle } from './text.ts';

const result = (bar: BarView, rightLabel: string): CardElement[] => [
  ...(bar.right ? rightMark(rightLabel) : []),
  ...subtle([bar.label], { spacing: 'none' }),
];

/** The answer and the spread of votes, for the whole channel. */
export const revealBody = (view: RevealView): CardElement[] => [
  ...heading(view.heading),
  ...rich(view.question, { weight: 'bolder' }),
  ...optionRows(view.bars, (bar) => result(bar, view.rightLabel)),
  ...partHeading(view.spreadHeading),
  ...subtle([view.summary], { spacing: 'none' }),
  ...spread(view),
  ...explanationBody(view),
];
