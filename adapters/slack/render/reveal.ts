import type { KnownBlock, RichTextElement } from '@slack/types';
import type { BarView, RevealView } from '../../../src/core/view/view.ts';
import { explanationBlocks } from './explanation.ts';
import { bold, text } from './inlines.ts';
import { optionList, rightMark } from './options.ts';
import { rich, richBlocks, section } from './rich-text.ts';
import { context } from './text.ts';

const BAR_LENGTH = 12;

/** A bar of block characters: at least one where anybody voted, none where nobody did. */
export const barOf = ({ count, share }: Pick<BarView, 'count' | 'share'>): string => {
  const length = Math.round(Math.min(Math.max(share, 0), 1) * BAR_LENGTH);
  return count > 0 ? '█'.repeat(Math.max(1, length)) : '';
};

/** Whether it is right, and below that the bar with its words. */
const result = (bar: BarView, rightLabel: string): RichTextElement[] => {
  const line = [barOf(bar), bar.label].filter((part) => part !== '').join('  ');
  return [...(bar.right ? rightMark(rightLabel) : []), ...text(`\n${line}`)];
};

/** The answer and the spread of votes. */
export const revealBlocks = (view: RevealView): KnownBlock[] => [
  ...rich(view.question, { bold: true }),
  ...richBlocks([
    ...section(bold(view.spreadHeading)),
    ...optionList(view.bars, (bar) => result(bar, view.rightLabel)),
  ]),
  ...context(view.summary),
  ...explanationBlocks(view),
];
