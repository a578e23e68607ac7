import type { LeaderboardView } from '../../../src/core/view/view.ts';
import { boardOf } from './board.ts';
import type { CardElement } from './card.ts';
import type { RenderContext } from './render-context.ts';
import { rich } from './rich-text.ts';
import { heading, subtle } from './text.ts';

/** Says how many rows are left out. */
const more = (count: number): string | undefined => (count > 0 ? `… +${count}` : undefined);

/** Ranks, points and movement. */
export const leaderboardBody = (view: LeaderboardView, render: RenderContext): CardElement[] => {
  const board = boardOf(view, render);
  return [
    ...heading(view.heading),
    ...subtle([view.period], { spacing: 'none' }),
    ...board.body,
    ...subtle([more(view.rows.length - board.shown)]),
    ...view.notes.flatMap((note) => rich(note)),
  ];
};
