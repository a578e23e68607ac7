import type { KnownBlock } from '@slack/types';
import type { LeaderboardView } from '../../../src/core/view/view.ts';
import { boardLines } from './board-lines.ts';
import { boardTable } from './board-table.ts';
import type { RenderContext } from './render-context.ts';
import { rich } from './rich-text.ts';
import { context } from './text.ts';

/** Says how many rows are left out. */
const more = (count: number): string | undefined => (count > 0 ? `… +${count}` : undefined);

/** Ranks, points and movement: a table where it is taken, otherwise a line each. */
export const leaderboardBlocks = (view: LeaderboardView, render: RenderContext): KnownBlock[] => {
  const board = render.tables ? boardTable(view) : boardLines(view);
  return [
    ...context(view.period),
    ...board.blocks,
    ...context(more(view.rows.length - board.shown)),
    ...view.notes.flatMap((note) => rich(note)),
  ];
};
