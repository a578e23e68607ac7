import type { KnownBlock } from '@slack/types';
import type { HomeView, View } from '../../../src/core/view/view.ts';
import { actionRows } from './buttons.ts';
import { feedbackBlocks, VERDICT_SIGNS } from './feedback.ts';
import { formBlocks } from './form-text.ts';
import { leaderboardBlocks } from './leaderboard.ts';
import { noticeBlocks, TONE_SIGNS } from './notice.ts';
import { questionBlocks } from './question.ts';
import type { RenderContext } from './render-context.ts';
import { revealBlocks } from './reveal.ts';
import { statsBlocks } from './stats.ts';
import { header } from './text.ts';

/** How far apart the numbers of two parts' buttons begin. */
const PLACES_PER_PART = 100;
/** Where the numbers of a view's actions begin, after those of its answers. */
const ACTION_PLACE = 50;

const signOf = (view: View): string => {
  switch (view.kind) {
    case 'feedback':
      return VERDICT_SIGNS[view.verdict];
    case 'notice':
      return TONE_SIGNS[view.tone];
    default:
      return '';
  }
};

/** A view's heading, with a sign where it says how something went. */
export const headingOf = (view: View): string => [signOf(view), view.heading].join(' ').trim();

const bodyOf = (view: View, render: RenderContext): KnownBlock[] => {
  switch (view.kind) {
    case 'question':
      return questionBlocks(view, render);
    case 'feedback':
      return feedbackBlocks(view);
    case 'reveal':
      return revealBlocks(view);
    case 'leaderboard':
      return leaderboardBlocks(view, render);
    case 'stats':
      return statsBlocks(view);
    case 'notice':
      return noticeBlocks(view);
    case 'form':
      return formBlocks(view);
  }
};

/** Everything of a view, from its heading to its buttons. */
export const viewBlocks = (view: View, render: RenderContext): KnownBlock[] => [
  ...header(headingOf(view)),
  ...bodyOf(view, render),
  ...actionRows(view.actions, render.place + ACTION_PLACE),
];

/** The parts of a person's own page, below each other. */
export const homeBlocks = ({ heading, parts, actions }: HomeView, render: RenderContext) =>
  [
    header(heading),
    ...parts.map((part, index) => [
      ...(index > 0 ? [{ type: 'divider' } as const] : []),
      ...viewBlocks(part, { ...render, place: (index + 1) * PLACES_PER_PART }),
    ]),
    actionRows(actions, render.place),
  ].flat() satisfies KnownBlock[];
