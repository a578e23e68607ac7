import type { KnownBlock } from '@slack/types';
import type { FeedbackView, OptionView } from '../../../src/core/view/view.ts';
import { explanationBlocks } from './explanation.ts';
import { bold } from './inlines.ts';
import { optionList } from './options.ts';
import { richBlocks, section, titled } from './rich-text.ts';
import { context } from './text.ts';

/** Stands before the heading, which says the same in words. */
export const VERDICT_SIGNS = {
  right: '✅',
  partly: '🟡',
  wrong: '❌',
} as const satisfies Record<FeedbackView['verdict'], string>;

const choices = (label: string, options: readonly OptionView[]): KnownBlock[] =>
  options.length === 0 ? [] : richBlocks([...section(bold(label)), ...optionList(options)]);

/** What one person sees after answering. */
export const feedbackBlocks = (view: FeedbackView): KnownBlock[] => [
  ...choices(view.chosenLabel, view.chosen),
  ...choices(view.answerLabel, view.answer),
  ...view.whys.flatMap(({ label, text }) => richBlocks(titled(label, text))),
  ...explanationBlocks(view),
  ...context(...view.notes),
];
